import type { ComposeOutcome } from '../../actions/broadcasts/show-draft.ts';
import type { UnclearWords } from '../../actions/broadcasts/type-audience.ts';
import type { Translate } from '../../wording/locales.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import { viewUnclear } from './audience-view.ts';
import { viewComposing } from './broadcast-view.ts';

/** Answers with what a broadcast still needs, and a question about each of the words that were not understood. */
export function showAudience(t: Translate, outcome: ComposeOutcome, unclear: readonly UnclearWords[]): Answer {
  const preview = outcome.kind === 'preview' ? outcome : 'preview' in outcome ? outcome.preview : null;
  const composing = answerOutcome(t, outcome, viewComposing);
  if (preview === null || outcome.kind === 'changed') return composing;
  const asked = unclear.map((words) => viewUnclear(t, preview, words));
  return { views: [...(outcome.kind === 'audience-needed' && asked.length > 0 ? [] : composing.views), ...asked] };
}
