import { keepPressed, readSeenButtons, type SeenButtons } from '../../actions/choices/shown-buttons.ts';
import { matchLabel, type Choice, type Match, type Reading } from '../../domain/text/match-label.ts';
import { verbOf } from './button-data.ts';
import type { BotContext } from './context.ts';
import { answerText } from './main-buttons.ts';
import { escapeHtml } from '../../wording/locales.ts';
import type { Answer, Button } from './view.ts';

/**
 * How a text that is typed in a conversation may mean a choice: by `any` sure reading; `beside` a question that numbers or
 * words of one's own answer; beside a `figure`, to which “không” is an answer too; or only as `named`, by its label, its
 * word or a way, where what is typed goes to others as it stands.
 */
export type TypedAs = 'any' | 'beside' | 'figure' | 'named';

/** What each of them reads. */
export const READINGS: Readonly<Record<TypedAs, readonly Reading[]>> = {
  any: ['number', 'answer', 'way', 'place'],
  beside: ['answer', 'way'],
  figure: ['way', 'near'],
  named: ['way'],
};

/** A choice under a message. */
interface SeenChoice extends Choice {
  /** What the message says, where the button is about that. */
  text: string | null;
  /** It was pressed already. */
  pressed: boolean;
}

/** What is shown to whoever types. */
export interface Seen {
  /** By message, the newest first. */
  lists: {
    asNotice: boolean;
    shownAt: Date;
    /** What the message says, as far as it is known: that of a notice always is. */
    about: string;
    choices: SeenChoice[];
  }[];
  pressed: SeenButtons['pressed'];
}

/** Reads which choices whoever types has seen; none where nothing was typed just now. */
export async function seeChoices(ctx: BotContext): Promise<Seen> {
  if (ctx.message?.text === undefined) return { lists: [], pressed: null };
  const { messages, pressed } = await readSeenButtons(ctx.request, ctx.message.message_id);
  return {
    pressed,
    lists: messages.map(({ asNotice, shownAt, buttons, text }) => ({
      asNotice,
      shownAt,
      about: text ?? '',
      choices: buttons.map((button) => ({
        ...button,
        verb: verbOf(button.data),
        deliberate: ctx.isDeliberate(button.data),
        text,
        pressed: button.pressed === true,
      })),
    })),
  };
}

/** Makes choices of buttons that are not shown just now, or were long ago. */
export function choicesOf(ctx: BotContext, buttons: readonly Button[]): SeenChoice[] {
  return buttons.map(({ label, data }) => ({
    label,
    data,
    verb: verbOf(data),
    number: null,
    deliberate: ctx.isDeliberate(data),
    text: null,
    pressed: false,
  }));
}

/**
 * Does what the choice does that a text means; asks where several are meant, or says which word is needed.
 * @returns null where it means none.
 */
export async function pressMeant(
  ctx: BotContext,
  choices: readonly SeenChoice[],
  text: string,
  readings: readonly Reading[],
): Promise<Answer | null> {
  return answerMatch(ctx, matchLabel(choices, text, readings));
}

/** Presses once more what a text pressed when it was handled before. */
export async function pressAgain(ctx: BotContext, { pressed, lists }: Seen): Promise<Answer | null> {
  if (pressed === null) return null;
  const choice = lists.flatMap(({ choices }) => choices).find(({ data }) => data === pressed);
  return press(ctx, pressed, choice?.text ?? null);
}

async function answerMatch(ctx: BotContext, match: Match<SeenChoice>): Promise<Answer | null> {
  const { t } = ctx;
  switch (match.kind) {
    case 'none':
      return null;
    case 'needs-word':
      return answerText(t('common:choices.needsWord', { word: match.word }));
    case 'several': {
      const asked = match.choices.length === 1 ? 'common:choices.isThis' : 'common:choices.which';
      return answerText(
        t(asked),
        match.choices.map(({ label, data }) => [{ label, data }]),
      );
    }
    case 'one':
      await keepPressed(ctx.request, match.choice.data);
      return press(ctx, match.choice.data, match.choice.text);
  }
}

async function press(ctx: BotContext, data: string, under: string | null): Promise<Answer | null> {
  if (under !== null) ctx.under = under;
  const answer = await ctx.press(data);
  if (answer === null) return null;
  const { toast = '', views } = answer;
  // A message has nothing whose place the answer could take, and nothing on top of the screen.
  const said = views.length === 0 && toast !== '' ? answerText(escapeHtml(toast)).views : views;
  return { ...answer, views: said, replace: false };
}
