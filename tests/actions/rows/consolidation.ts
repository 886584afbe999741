import * as freezing from '../../../src/actions/consolidation/freeze-consolidation.ts';
import * as frozen from '../../../src/actions/consolidation/list-consolidations.ts';
import { markConsolidationSent } from '../../../src/actions/consolidation/mark-consolidation-sent.ts';
import * as conflicts from '../../../src/actions/consolidation/settle-conflict.ts';
import { verifyConsolidation } from '../../../src/actions/consolidation/verify-consolidation.ts';
import type { Row, Rows } from '../row.ts';

const reading = (call: Row['call'], ...done: string[]): Row => ({
  needs: [['consolidation.read', 'everywhere']],
  call,
  done,
});
const freezingBy = (call: Row['call'], ...done: string[]): Row => ({
  needs: [['consolidation.freeze', 'everywhere']],
  call,
  done,
});
const REASONS = { missing: 'Các đơn vị chưa nộp', unreviewed: 'Chưa duyệt kịp' };

export const CONSOLIDATION: Rows = {
  'consolidation/freeze-consolidation.ts#previewFreezing': freezingBy(
    (request) => freezing.previewFreezing(request, { from: 2020, to: 2020 }),
    'preview',
  ),
  'consolidation/freeze-consolidation.ts#freezeConsolidation': freezingBy(
    (request) => freezing.freezeConsolidation(request, { from: 2020, to: 2020 }, REASONS),
    'frozen',
  ),
  'consolidation/settle-conflict.ts#readConflict': reading(
    (request, { unit: unitId }) => conflicts.readConflict(request, { figure: 'facilities_total', unitId, year: 2018 }),
    'no-conflict',
  ),
  'consolidation/settle-conflict.ts#settleConflict': freezingBy(
    (request, { unit: unitId }) =>
      conflicts.settleConflict(request, { figure: 'facilities_total', unitId, year: 2018, from: 'events' }, 'Đúng'),
    'no-conflict',
  ),
  'consolidation/mark-consolidation-sent.ts#markConsolidationSent': freezingBy(
    (request, { consolidation }) => markConsolidationSent(request, consolidation, '125/BC-SCT ngày 10/11/2020'),
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
    (request, { consolidation }) => frozen.readFrozenFigure(request, consolidation, 'figure', 'facilities_total'),
    'figure',
  ),
  'consolidation/verify-consolidation.ts#verifyConsolidation': reading(
    (request, { consolidation }) => verifyConsolidation(request, consolidation),
    'verified',
  ),
};
