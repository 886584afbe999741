import type { LadderOutcome, LadderPlan } from '../../actions/reminders/edit-ladder.ts';
import { LADDER_LIMITS, REMINDING_HOURS } from '../../domain/reminders/ladder.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { unknownYearsText } from '../calendar/view.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';

/** Returns a step in words, as in "3 ngày làm việc trước hạn". */
export function stepText(t: Translate, workingDays: number): string {
  if (workingDays === 0) return t('reminders:step.dueDay');
  const days = formatCount(Math.abs(workingDays));
  return t(workingDays < 0 ? 'reminders:step.before' : 'reminders:step.late', { days });
}

/** What a ladder may be, as its notes say it. */
const LIMITS = {
  days: formatCount(LADDER_LIMITS.days),
  steps: formatCount(LADDER_LIMITS.steps),
  from: formatCount(REMINDING_HOURS.from),
  to: formatCount(REMINDING_HOURS.until - 1),
};

/** Renders the plan of reminders of a round, with what can be changed. */
export function viewLadder(t: Translate, outcome: Allowed<LadderOutcome>): View {
  if (outcome.kind === 'not-found') return { text: t('reminders:ladder.gone') };
  const { title, steps, paused, tellsHeads, asksDocument, unknownYears, note } = outcome;
  const lines = steps.map(({ workingDays, at, people, past }) =>
    t(past ? 'reminders:ladder.past' : 'reminders:ladder.line', {
      at: formatDateTime(at),
      step: stepText(t, workingDays),
      people: formatCount(people),
    }),
  );
  const text = [
    note === null ? null : t(`reminders:ladder.note.${note}`, LIMITS),
    t('reminders:ladder.head', { title }),
    paused ? t('reminders:ladder.paused') : null,
    [t('reminders:ladder.opening'), ...(lines.length === 0 ? [t('reminders:ladder.none')] : lines)].join('\n'),
    t('reminders:ladder.who'),
    outcome.roundId === 0 ? null : t(asksDocument ? 'reminders:ladder.documentOn' : 'reminders:ladder.documentOff'),
    outcome.roundId === 0 ? null : t(tellsHeads ? 'reminders:ladder.headsOn' : 'reminders:ladder.headsOff'),
    unknownYearsText(t, unknownYears),
    t('reminders:ladder.howTo'),
  ];
  return { text: text.filter((part) => part !== null).join('\n\n'), buttons: buttonsOf(t, outcome) };
}

/** Returns the buttons that take steps out and switch reminding. */
function buttonsOf(t: Translate, plan: LadderPlan): NonNullable<View['buttons']> {
  const { roundId, steps } = plan;
  const drops = steps
    .filter(({ past }) => !past)
    .map(({ workingDays }) =>
      button(
        t('reminders:button.drop', { step: stepText(t, workingDays) }),
        'ladder-drop',
        ...([roundId, workingDays + LADDER_LIMITS.days] as const),
      ),
    );
  return [
    ...inRows(drops, 1),
    [button(t('reminders:button.default'), 'ladder-default', roundId)],
    // A round in the making has no switches yet.
    ...(roundId === 0 ? [[button(t('reminders:button.backToRound'), 'round-draft')]] : switchesOf(t, plan)),
  ];
}

/** What can be switched, each with the other setting. */
function switchesOf(t: Translate, { roundId, paused, tellsHeads, asksDocument }: LadderPlan): Button[][] {
  const offered = [
    paused ? (['resume', 'resume'] as const) : (['pause', 'pause'] as const),
    tellsHeads ? (['noHeads', 'no-heads'] as const) : (['heads', 'heads'] as const),
    asksDocument ? (['noDocument', 'no-document'] as const) : (['document', 'document'] as const),
  ];
  return offered.map(([label, to]) => [button(t(`reminders:button.${label}`), 'ladder-switch', roundId, to)]);
}
