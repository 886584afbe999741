import { retryNotices } from '../../actions/outbox/set-aside.ts';
import { viewRetried } from './set-aside-view.ts';
import { answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  'notices-retry': [],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'notices-retry': async ({ t, request }) => answerOutcomeInPlace(t, await retryNotices(request), viewRetried),
} satisfies Handlers<typeof ARGUMENTS>;

/** The button of notices that were set aside. */
export const outboxButtons = { schemas: ARGUMENTS, handlers: HANDLERS, deliberate: ['notices-retry'] };
