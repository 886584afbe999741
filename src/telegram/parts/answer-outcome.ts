import type { Refusal } from '../../actions/permissions/authorize.ts';
import type { Translate } from '../../wording/locales.ts';
import { viewRefusal } from './forbidden.ts';
import type { Answer, View } from './view.ts';

/** What an action can come to for whoever may do it. */
export type Allowed<Outcome> = Exclude<Outcome, Refusal>;

/** What a call of an action can come to for whoever may do it. */
export type AllowedOf<Action extends (...args: never[]) => Promise<unknown>> = Allowed<Awaited<ReturnType<Action>>>;

/** Renders what an action came to; no view sees a refusal. */
type ViewOf<Outcome, More extends unknown[]> = (
  t: Translate,
  outcome: Allowed<Outcome>,
  ...more: More
) => View | View[];

/**
 * Answers with what an action came to, as its view renders it; a refusal is rendered as every refusal is, and logged
 * where answers are shown.
 * @param more what the view takes beside the outcome.
 */
export function answerOutcome<Outcome extends { kind: string }, More extends unknown[]>(
  t: Translate,
  outcome: Outcome,
  view: ViewOf<Outcome, More>,
  ...more: More
): Answer {
  return answerAllowed(t, outcome, (allowed) => ({ views: [view(t, allowed, ...more)].flat() }));
}

/** Answers as `answerOutcome` does, in the place of the message whose button was pressed; a refusal takes no place. */
export function answerOutcomeInPlace<Outcome extends { kind: string }, More extends unknown[]>(
  t: Translate,
  outcome: Outcome,
  view: ViewOf<Outcome, More>,
  ...more: More
): Answer {
  return { ...answerOutcome(t, outcome, view, ...more), replace: !isRefusal(outcome) };
}

/**
 * Answers with what an action came to, where that takes more than a view; a refusal is rendered as every refusal is.
 * @param words what a refusal says, where that is more than for whom something is.
 */
export function answerAllowed<Outcome extends { kind: string }, Answered extends Answer | Promise<Answer>>(
  t: Translate,
  outcome: Outcome,
  answer: (outcome: Allowed<Outcome>) => Answered,
  words?: string,
): Answered | Answer {
  if (!isRefusal(outcome)) return answer(outcome as Allowed<Outcome>);
  const refusal = viewRefusal(t, outcome);
  return { views: [words === undefined ? refusal : { ...refusal, text: words }] };
}

/** Returns what an action came to for whoever may do it; null for a refusal, of what is shown among others where it is theirs. */
export function allowedOrNull<Outcome extends { kind: string }>(outcome: Outcome): Allowed<Outcome> | null {
  return isRefusal(outcome) ? null : (outcome as Allowed<Outcome>);
}

function isRefusal(outcome: { kind: string }): outcome is Refusal {
  return outcome.kind === 'forbidden';
}
