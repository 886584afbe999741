import * as sending from '../../../src/actions/consolidation/ask-how-sent.ts';
import * as freezingSteps from '../../../src/actions/consolidation/ask-to-freeze.ts';
import * as settling from '../../../src/actions/consolidation/ask-to-settle.ts';
import { exportFrozen } from '../../../src/actions/consolidation/export-frozen.ts';
import * as freezing from '../../../src/actions/consolidation/freeze-consolidation.ts';
import * as frozen from '../../../src/actions/consolidation/list-consolidations.ts';
import { markConsolidationSent } from '../../../src/actions/consolidation/mark-consolidation-sent.ts';
import * as conflicts from '../../../src/actions/consolidation/settle-conflict.ts';
import { verifyConsolidation } from '../../../src/actions/consolidation/verify-consolidation.ts';
import { keyNumber } from '../../../src/domain/text/key-number.ts';
import type { Row, Rows } from '../row.ts';

const reading = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['consolidation.read', 'everywhere']],
  call,
  done,
});
const freezingBy = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['consolidation.freeze', 'everywhere']],
  call,
  done,
});
const REASONS = { missing: 'Các đơn vị chưa nộp', unreviewed: 'Chưa duyệt kịp' };

const SHEET = { name: 'Trang', title: [], widths: [1], head: [['A']], rows: [], stickyColumns: 0 };
const NO_REASONS = { missing: null, unreviewed: null };
const YEAR = { from: 2020, to: 2020 };
const FREEZING = { ...YEAR, asking: 'missing', reasons: REASONS } as const;

export const CONSOLIDATION: Rows = {
  'consolidation/ask-to-freeze.ts#beginFreezing': freezingBy(
    (request) => freezingSteps.beginFreezing(request, YEAR),
    'reason-asked',
  ),
  'consolidation/ask-to-freeze.ts#giveFreezingReason': {
    ...freezingBy((request) => freezingSteps.giveFreezingReason(request, 'Các đơn vị chưa nộp'), 'confirm'),
    conversation: () => ({ kind: 'freezing', state: FREEZING }),
  },
  'consolidation/ask-to-freeze.ts#confirmFreezing': {
    ...freezingBy((request) => freezingSteps.confirmFreezing(request), 'frozen'),
    conversation: () => ({ kind: 'freezing', state: FREEZING }),
  },
  'consolidation/ask-to-settle.ts#beginSettling': freezingBy(
    (request, { unit: unitId }) => settling.beginSettling(request, { number: 1, unitId, year: 2018, chosen: 0 }),
    'no-conflict',
  ),
  'consolidation/ask-to-settle.ts#giveSettlingReason': freezingBy(
    (request) => settling.giveSettlingReason(request, 'Đúng'),
    'no-conflict',
  ),
  'consolidation/ask-how-sent.ts#askHowSent': freezingBy(
    (request, { consolidation }) => sending.askHowSent(request, consolidation),
    'reference-asked',
  ),
  'consolidation/ask-how-sent.ts#giveHowSent': {
    ...freezingBy((request) => sending.giveHowSent(request, '125/BC-SCT ngày 12/11/2020'), 'sent'),
    conversation: ({ consolidation }) => ({ kind: 'consolidation-sent', state: { id: consolidation } }),
  },
  'consolidation/ask-how-sent.ts#confirmEarlySending': {
    ...freezingBy((request) => sending.confirmEarlySending(request), 'sent'),
    conversation: ({ consolidation }) => ({
      kind: 'consolidation-sent',
      state: { id: consolidation, early: { number: '124/BC-SCT', date: '2020-11-11' } },
    }),
  },
  'consolidation/freeze-consolidation.ts#previewFreezing': freezingBy(
    (request) => freezing.previewFreezing(request, YEAR, NO_REASONS),
    'preview',
  ),
  'consolidation/freeze-consolidation.ts#freezeConsolidation': freezingBy(
    (request) => freezing.freezeConsolidation(request, { from: 2020, to: 2020 }, REASONS),
    'frozen',
  ),
  'consolidation/settle-conflict.ts#settleConflict': freezingBy(
    (request, { unit: unitId }) =>
      conflicts.settleConflict(
        request,
        { figure: 'facilities_total', unitId, year: 2018, from: 'events', candidates: [] },
        'Đúng',
      ),
    'no-conflict',
  ),
  'consolidation/mark-consolidation-sent.ts#markConsolidationSent': freezingBy(
    (request, { consolidation }) => markConsolidationSent(request, consolidation, '125/BC-SCT ngày 12/11/2020'),
    'sent',
  ),
  'consolidation/list-consolidations.ts#listConsolidations': reading(
    (request) => frozen.listConsolidations(request, null),
    'list',
  ),
  'consolidation/list-consolidations.ts#readFrozenConsolidation': reading(
    (request, { consolidation }) => frozen.readFrozenConsolidation(request, consolidation),
    'consolidation',
  ),
  'consolidation/list-consolidations.ts#readFrozenFigure': reading(
    (request, { consolidation }) => frozen.readFrozenFigure(request, consolidation, keyNumber('facilities_total')),
    'figure',
  ),
  'consolidation/export-frozen.ts#exportFrozen': reading(
    (request, { consolidation }) =>
      exportFrozen(request, consolidation, () => Promise.resolve({ title: '', creator: '', sheets: [SHEET] })),
    'exported',
  ),
  'consolidation/verify-consolidation.ts#verifyConsolidation': reading(
    (request, { consolidation }) => verifyConsolidation(request, consolidation),
    'verified',
  ),
};
