import * as choosing from '../../../src/actions/earlier-figures/choose-year.ts';
import { importFigures } from '../../../src/actions/earlier-figures/import-figures.ts';
import * as preview from '../../../src/actions/earlier-figures/preview-figures.ts';
import { comingNumber, fileNumber } from '../../../src/domain/earlier-figures/preview-numbers.ts';
import { keyNumber } from '../../../src/domain/text/key-number.ts';
import type { Row, Rows } from '../row.ts';
import type { Ids } from '../world.ts';

const entering = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['report.enter', 'everywhere']],
  call,
  done,
});
const FORM = 'bao-cao-nam-so-nganh';
const YEAR = 2019;
const FILE = { id: 'f-1', name: 'so-lieu-2019.xlsx', mime: 'application/octet-stream' };
const HASH = 'ab12';
const SHEET = { sheet: 'Mẫu A', cell: 'C5' };

/** A file was read with one figure of a unit that has not begun. */
const waiting = ({ otherUnit: unitId }: Ids) => ({
  kind: 'earlier-figures',
  state: {
    formKey: FORM,
    year: YEAR,
    decisions: {},
    read: {
      file: FILE,
      contentHash: HASH,
      sheetNames: ['Mẫu A'],
      units: [{ unitId, figures: { staff_total: { value: { type: 'integer', number: 3 }, ...SHEET } } }],
      refused: [],
      unreadSheets: [],
      unreadColumns: [],
    },
  },
});
const WORDS = { correction: 'Sửa theo tệp.', warned: 'Đã xem.' };
const LAID = { title: 'Mẫu A', creator: 'Sở', sheets: [] };

export const EARLIER_FIGURES: Rows = {
  'earlier-figures/choose-year.ts#listEarlierYears': entering(
    (request) => choosing.listEarlierYears(request, null),
    'choices',
  ),
  'earlier-figures/choose-year.ts#giveTemplate': entering(
    (request) =>
      choosing.giveTemplate(request, keyNumber(FORM), YEAR, () => ({
        ...LAID,
        sheets: [{ name: 'Mẫu A', title: [], widths: [10], head: [['Đơn vị']], stickyColumns: 0, rows: [] }],
      })),
    'template',
  ),
  'earlier-figures/preview-figures.ts#previewFigures': {
    ...entering((request) => preview.previewFigures(request, FILE, Buffer.from('-')), 'not-a-sheet'),
    conversation: waiting,
  },
  'earlier-figures/preview-figures.ts#readPreview': {
    ...entering((request) => preview.readPreview(request), 'preview'),
    conversation: waiting,
  },
  'earlier-figures/preview-figures.ts#decideConflict': {
    ...entering((request) => preview.decideConflict(request, fileNumber(FORM, YEAR, HASH), null, 'take'), 'preview'),
    conversation: waiting,
  },
  'earlier-figures/import-figures.ts#importFigures': {
    ...entering((request, { otherUnit: unitId }) => {
      const shown = {
        file: fileNumber(FORM, YEAR, HASH),
        coming: comingNumber([{ unitId, kind: 'new', taken: ['staff_total'] }]),
      };
      return importFigures(request, shown, () => WORDS);
    }, 'imported'),
    conversation: waiting,
  },
};
