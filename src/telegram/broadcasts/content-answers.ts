import type { ComposeState } from '../../actions/broadcasts/broadcast-conversation.ts';
import { askFor, changeDraft, writeContent } from '../../actions/broadcasts/compose-broadcast.ts';
import { askAnew, askToReplace } from '../../actions/broadcasts/replace-content.ts';
import { isSendable, type ContentPart } from '../../domain/broadcasts/notice-content.ts';
import {
  isFewWords,
  isWrittenAnew,
  readAsk,
  readFileAnswer,
  readShortAnswer,
} from '../../domain/broadcasts/typed-at-notice.ts';
import { excerpt } from '../../domain/text/storable.ts';
import { answerAllowed, answerOutcome } from '../parts/answer-outcome.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import { button, type Answer } from '../parts/view.ts';
import { viewAsks, viewComposing } from './broadcast-view.ts';

/** Returns whether a text answers what is asked at a step of writing a broadcast. */
export function answersStep({ step }: ComposeState, text: string): boolean {
  if (step === 'file') return readFileAnswer(text) !== null;
  return step === 'ask' && (readAsk(text) ?? readShortAnswer(text)) !== null;
}

/** Puts again what a broadcast in the making still asks, with its text as it is. */
export async function askAgain({ t, request }: BotContext, id: number): Promise<Answer> {
  return answerOutcome(t, await askAnew(request, id), viewComposing);
}

/** Asks how a broadcast is to be answered. */
export async function askHowToAnswer({ t, request }: BotContext, id: number): Promise<Answer> {
  return answerAllowed(t, await askFor(request, id, 'ask'), (asked) =>
    asked.kind === 'gone' ? answerText(t('broadcast:gone')) : { views: [viewAsks(t, asked.preview)] },
  );
}

/** Takes what may be the text of a broadcast, or an answer to what is asked about it. */
export async function answerWithContent(
  ctx: BotContext,
  state: ComposeState,
  part: ContentPart,
  typed: string,
): Promise<Answer> {
  return (await answerShort(ctx, state, typed)) ?? takeContent(ctx, state, part);
}

/** Answers a few words that say something of the notice rather than be one; null for any other. */
async function answerShort(
  ctx: BotContext,
  { step, broadcastId: id, version }: ComposeState,
  typed: string,
): Promise<Answer | null> {
  const { t, request } = ctx;
  if (step === 'file') {
    const file = readFileAnswer(typed);
    if (file === 'without') return askHowToAnswer(ctx, id);
    if (file === 'with')
      return answerText(t('broadcast:sendFile'), [[button(t('broadcast:button.withoutCited'), 'broadcast-asks', id)]]);
  }
  const ask = step === 'ask' ? readAsk(typed) : null;
  if (ask !== null)
    return answerOutcome(t, await changeDraft(request, { id, version }, { kind: 'ask', ask }), viewComposing);
  return readShortAnswer(typed) === null ? null : askAgain(ctx, id);
}

/**
 * Takes a text as what the broadcast says: where something is asked, another text is asked about before it takes the place of
 * what is there; a few words are everywhere.
 */
async function takeContent(ctx: BotContext, state: ComposeState, part: ContentPart): Promise<Answer> {
  const { t, request } = ctx;
  const { broadcastId: id, version, step } = state;
  const write = async (taken: ContentPart): Promise<Answer> =>
    answerOutcome(t, await writeContent(request, { id, version }, taken), viewComposing);
  if (part.text === '') return write(part);
  const before = await contentOf(ctx, state);
  if (before === null || isWrittenAnew(part.text, before)) return write(part);
  if (part.files.length > 0 && isFewWords(part.text)) {
    const { views } = await write({ ...part, text: '', entities: [] });
    return { views: [{ text: t('broadcast:captionLeft', { text: excerpt(part.text, 60) }) }, ...views] };
  }
  // A few words at the preview may be meant for what was shown beside it.
  if (step === 'content' && !isFewWords(part.text)) return write(part);
  if (part.files.length > 0) await write({ ...part, text: '', entities: [] });
  return answerOutcome(t, await askToReplace(request, id, part), viewComposing);
}

/** Returns the text of the broadcast as it is; null where it has none that could be sent. */
async function contentOf({ request }: BotContext, { broadcastId, step }: ComposeState): Promise<string | null> {
  const asked = await askFor(request, broadcastId, step);
  if (asked.kind !== 'asked') return null;
  const { content } = asked.preview.broadcast;
  return isSendable(content) ? content.text : null;
}
