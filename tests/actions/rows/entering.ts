import * as confirm from '../../../src/actions/entering/answer-entered-figures.ts';
import * as enter from '../../../src/actions/entering/enter-report.ts';
import { listUnitsToEnter } from '../../../src/actions/entering/list-units-to-enter.ts';
import type { Row, Rows } from '../row.ts';
import { type Ids } from '../world.ts';

const fill = (call: Row['call'], ...done: [string, ...string[]]): Row => ({ needs: ['report.fill'], call, done });
/** A report that is entered for a unit of which nobody here is. */
const entering = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['report.enter', 'everywhere']],
  call,
  done,
});
/** What is entered, from the first word about its source on. */
const enteringDraft =
  (way: 'phone' | null) =>
  ({ untouchedObligation: obligationId }: Ids) => ({
    kind: 'entering',
    state: { obligationId, way, reference: null, note: way === null ? '' : 'Chị Hà báo', files: [] },
  });

export const ENTERING: Rows = {
  'entering/answer-entered-figures.ts#confirmEnteredFigures': fill(
    (request, { enteredReport }) => confirm.confirmEnteredFigures(request, enteredReport),
    'confirmed',
  ),
  'entering/answer-entered-figures.ts#askObjection': fill(
    (request, { enteredReport }) => confirm.askObjection(request, enteredReport),
    'ask-objection',
  ),
  'entering/answer-entered-figures.ts#objectToEnteredFigures': fill(
    (request, { enteredReport }) => confirm.objectToEnteredFigures(request, enteredReport, 'Sai số'),
    'objected',
  ),
  'entering/enter-report.ts#beginEntering': entering(
    (request, { untouchedObligation }) => enter.beginEntering(request, untouchedObligation),
    'choose-way',
  ),
  'entering/enter-report.ts#chooseFiguresChannel': {
    ...entering((request) => enter.chooseFiguresChannel(request, 'phone'), 'source'),
    conversation: enteringDraft(null),
  },
  'entering/enter-report.ts#writeFiguresSource': {
    ...entering((request) => enter.writeFiguresSource(request, { text: 'Chị Hà báo', files: [] }), 'source'),
    conversation: enteringDraft('phone'),
  },
  'entering/enter-report.ts#readEnteringDraft': {
    ...entering((request) => enter.readEnteringDraft(request), 'source'),
    conversation: enteringDraft('phone'),
  },
  'entering/enter-report.ts#startEnteredReport': {
    ...entering((request) => enter.startEnteredReport(request), 'filling'),
    conversation: enteringDraft('phone'),
  },
  'entering/list-units-to-enter.ts#listUnitsToEnter': entering(
    (request, { round }) => listUnitsToEnter(request, round),
    'units',
  ),
};
