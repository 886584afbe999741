import { recordPressed } from '../../actions/choices/shown-buttons.ts';
import type { ArgumentSchemas, Verb } from '../parts/button-arguments.ts';
import { decodeButton } from '../parts/button-data.ts';
import type { Buttons } from '../parts/buttons.ts';
import type { BotContext } from '../parts/context.ts';
import { goOnInPlanOf, rowsNamedBy } from '../parts/in-plan-of.ts';
import { answerText, mainButtons } from '../parts/main-buttons.ts';
import type { Answer } from '../parts/view.ts';
import { annualReportButtons } from '../annual-report/buttons.ts';
import { auditButtons } from '../audit/buttons.ts';
import { broadcastButtons } from '../broadcasts/buttons.ts';
import { sentBroadcastButtons } from '../broadcasts/sent-buttons.ts';
import { calendarButtons } from '../calendar/buttons.ts';
import { consolidationButtons } from '../consolidation/buttons.ts';
import { earlierFiguresButtons } from '../earlier-figures/buttons.ts';
import { databaseButtons } from '../databases/buttons.ts';
import { documentButtons } from '../documents/buttons.ts';
import { enteringButtons } from '../entering/buttons.ts';
import { eventButtons } from '../events/buttons.ts';
import { fillingButtons } from '../filling/buttons.ts';
import { sentFileButtons } from '../filling/sent-file-buttons.ts';
import { groupButtons } from '../groups/buttons.ts';
import { memberButtons } from '../members/buttons.ts';
import { obligationButtons } from '../obligations/buttons.ts';
import { obstacleButtons } from '../obstacles/buttons.ts';
import { outboxButtons } from '../outbox/buttons.ts';
import { peopleButtons } from '../people/buttons.ts';
import { planImportButtons } from '../plan-import/buttons.ts';
import { pictureButtons } from '../pictures/buttons.ts';
import { questionButtons } from '../questions/buttons.ts';
import { registrationButtons } from '../registration/buttons.ts';
import { reminderButtons } from '../reminders/buttons.ts';
import { reviewButtons } from '../review/buttons.ts';
import { reportTemplateButtons } from '../report-templates/buttons.ts';
import { roundButtons } from '../rounds/buttons.ts';
import { formButtons } from '../rounds/form-buttons.ts';
import { workButtons } from '../work/buttons.ts';
import { commonButtons } from './common-buttons.ts';
import { surveyButtons } from '../surveys/buttons.ts';
import { taskUpdateButtons } from '../task-updates/buttons.ts';
import { unitButtons } from '../units/buttons.ts';
import { unitChangeButtons } from '../units/unit-change-buttons.ts';
import { PLAIN } from '../../wording/locales.ts';

/** Every button that the bot sends, by feature. */
export const BUTTONS: readonly Buttons[] = [
  commonButtons,
  registrationButtons,
  workButtons,
  fillingButtons,
  sentFileButtons,
  roundButtons,
  formButtons,
  eventButtons,
  reviewButtons,
  questionButtons,
  taskUpdateButtons,
  pictureButtons,
  broadcastButtons,
  sentBroadcastButtons,
  documentButtons,
  enteringButtons,
  obstacleButtons,
  obligationButtons,
  peopleButtons,
  memberButtons,
  unitButtons,
  unitChangeButtons,
  auditButtons,
  groupButtons,
  reminderButtons,
  calendarButtons,
  surveyButtons,
  consolidationButtons,
  annualReportButtons,
  reportTemplateButtons,
  earlierFiguresButtons,
  planImportButtons,
  databaseButtons,
  outboxButtons,
];

const ARGUMENTS = new Map<string, ArgumentSchemas>(BUTTONS.flatMap((buttons) => Object.entries(buttons.schemas)));
const HANDLERS = new Map(BUTTONS.flatMap((buttons) => Object.entries(buttons.handlers)));

const DELIBERATE = new Set<string>(BUTTONS.flatMap(({ deliberate = [] }) => deliberate));

/** Says whether the button of this data is pressed by its own word alone where somebody types. */
export function isDeliberate(data: string): boolean {
  return DELIBERATE.has(verbIn(data) ?? '');
}

/** Says whether the button of this data is about the words of its message. */
export function isAboutText(data: string): boolean {
  return verbIn(data) === 'typed-as';
}

function verbIn(data: string): Verb | null {
  return decodeButton(data, ARGUMENTS)?.verb ?? null;
}

/** Says that a button leads nowhere any more, or never did. */
export function answerStale(ctx: BotContext): Answer {
  const { t } = ctx;
  const toast = t('common:fault.staleButton', PLAIN);
  if (ctx.group !== undefined) return { views: [], toast };
  return { ...answerText(t('common:fault.staleHelp'), mainButtons(ctx)), toast };
}

/** What was pressed. */
export interface Press {
  verb: Verb;
  args: unknown[];
}

/** Reads what was pressed; null for what is no button of the bot. */
export function readPress(ctx: BotContext): Press | null {
  return decodeButton(ctx.callbackQuery?.data ?? '', ARGUMENTS);
}

/** Does what a button of this data does; null for data that no button carries. */
export async function pressData(ctx: BotContext, data: string): Promise<Answer | null> {
  const press = decodeButton(data, ARGUMENTS);
  return press === null ? null : answerAndRecord(ctx, press, data);
}

/** Does what a button does that was pressed, and keeps that it was. */
export async function answerAndRecord(ctx: BotContext, press: Press, data: string): Promise<Answer> {
  const under = ctx.callbackQuery?.message?.message_id;
  const answer = await answerPress(ctx, press, under === undefined ? { data } : { messageId: under });
  await recordPressed(ctx.request, data);
  return answer;
}

/**
 * Answers a press, whose arguments were read by those of its verb, in the plan of what they name.
 * @param shown where its button was; null in a group, which speaks of one plan.
 */
export async function answerPress(
  ctx: BotContext,
  { verb, args }: Press,
  shown: { messageId: number } | { data: string } | null,
): Promise<Answer> {
  const rows = rowsNamedBy(ARGUMENTS.get(verb) ?? [], args);
  if (!(await goOnInPlanOf(ctx, rows, shown))) return answerStale(ctx);
  const answer = HANDLERS.get(verb) as (ctx: BotContext, ...args: unknown[]) => Promise<Answer>;
  return answer(ctx, ...args);
}
