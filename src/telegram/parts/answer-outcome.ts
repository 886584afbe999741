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
  if (isRefusal(outcome)) return { views: [viewRefusal(t, outcome)] };
  return { views: [view(t, outcome as Allowed<Outcome>, ...more)].flat() };
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

function isRefusal(outcome: { kind: string }): outcome is Refusal {
  return outcome.kind === 'forbidden';
}
