import * as answering from '../../../src/actions/surveys/answer-survey.ts';
import * as composing from '../../../src/actions/surveys/compose-survey.ts';
import * as results from '../../../src/actions/surveys/follow-survey.ts';
import { sendSurvey } from '../../../src/actions/surveys/send-survey.ts';
import { changeDraft, viewDraft as viewSurvey } from '../../../src/actions/surveys/survey-draft.ts';
import type { Permission } from '../../../src/domain/people/roles.ts';
import type { Row, Rows } from '../row.ts';
import { NOW, type Ids } from '../world.ts';
import { ANY_SHEET } from '../../support/any-sheet.ts';

const all =
  (permission: Permission) =>
  (call: Row['call'], ...done: [string, ...string[]]): Row => ({ needs: [[permission, 'everywhere']], call, done });
const opens = all('round.open');
const fills = (call: Row['call'], ...done: [string, ...string[]]): Row => ({ needs: ['report.fill'], call, done });
const surveyDraft = ({ unit, otherUnit }: Ids) => ({
  kind: 'survey',
  state: {
    step: 'preview',
    questions: [{ text: 'Đến nay có bao nhiêu cơ sở?', kind: 'number' }],
    unitIds: [unit, otherUnit],
    dueAt: new Date(NOW.getTime() + 14_400_000).toISOString(),
  },
});
const asking = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  ...opens(call, ...done),
  conversation: surveyDraft,
});

export const SURVEYS: Rows = {
  'surveys/answer-survey.ts#listOwedSurveys': {
    needs: { everybody: 'it lists what is asked of the own units' },
    call: (request) => answering.listOwedSurveys(request),
    shows: [{ need: ['report.fill', 'somewhere'], seen: ({ length }: unknown[]) => length > 0 }],
  },
  'surveys/answer-survey.ts#startAnswer': [
    {
      ...fills((request, { surveyObligation }) => answering.startAnswer(request, surveyObligation), 'filling'),
      locks: true,
    },
    {
      // A report is no survey, which a stranger is not told.
      needs: [['report.fill', 'somewhere']],
      call: (request, { obligation }) => answering.startAnswer(request, obligation),
      done: ['not-found'],
      locks: true,
    },
  ],
  'surveys/answer-survey.ts#sendAnswer': fills(
    (request, { surveyReport }) => answering.sendAnswer(request, surveyReport),
    'sent',
  ),
  'surveys/compose-survey.ts#beginSurvey': opens((request) => composing.beginSurvey(request), 'draft'),
  'surveys/compose-survey.ts#readSurveyDraft': asking((request) => composing.readSurveyDraft(request), 'draft'),
  'surveys/compose-survey.ts#writeSurvey': asking((request) => composing.writeSurvey(request, '16h'), 'draft'),
  'surveys/compose-survey.ts#goToStep': asking((request) => composing.goToStep(request, 'units'), 'draft'),
  'surveys/compose-survey.ts#finishUnits': asking((request) => composing.finishUnits(request), 'draft'),
  'surveys/compose-survey.ts#changeKind': asking((request) => composing.changeKind(request, 0, 'text'), 'draft'),
  'surveys/compose-survey.ts#addGroup': asking((request) => composing.addGroup(request, 0), 'draft'),
  'surveys/compose-survey.ts#addUnit': asking((request, { agency }) => composing.addUnit(request, agency), 'draft'),
  'surveys/compose-survey.ts#dropUnit': asking(
    (request, { otherUnit }) => composing.dropUnit(request, otherUnit),
    'draft',
  ),
  'surveys/compose-survey.ts#chooseHour': asking(
    (request) => composing.chooseHour(request, NOW.getTime() / 60_000 + 120),
    'draft',
  ),
  'surveys/follow-survey.ts#listSurveys': opens((request) => results.listSurveys(request), 'surveys'),
  'surveys/follow-survey.ts#showSurvey': opens((request, { survey }) => results.showSurvey(request, survey), 'result'),
  'surveys/follow-survey.ts#exportSurvey': opens(
    (request, { survey }) => results.exportSurvey(request, survey, () => ANY_SHEET),
    'file',
  ),
  'surveys/follow-survey.ts#chaseSurvey': opens(
    (request, { survey }) => results.chaseSurvey(request, survey),
    'chased',
  ),
  'surveys/follow-survey.ts#closeSurvey': opens(
    (request, { survey }) => results.closeSurvey(request, survey),
    'closed',
  ),
  'surveys/send-survey.ts#sendSurvey': asking(
    (request) => sendSurvey({ ...request, now: new Date(NOW.getTime() + 60_000) }),
    'sent',
  ),
  'surveys/survey-draft.ts#changeDraft': asking(
    (request) => changeDraft(request, 'survey-step', (draft) => ({ draft, note: null })),
    'draft',
  ),
  'surveys/survey-draft.ts#viewDraft': {
    needs: { everybody: 'it words a draft that its caller has read' },
    call: (request) =>
      viewSurvey(request, { draft: { step: 'questions', questions: [], unitIds: [], dueAt: null }, note: null }),
    done: ['draft'],
  },
};
