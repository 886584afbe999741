import {
  stateOf,
  type ConversationDefinition,
  type ConversationKind,
} from '../../actions/conversations/conversation.ts';
import { readWayOut, type WayOut } from '../../domain/text/choice-words.ts';
import type { Translate } from '../../wording/locales.ts';
import type { TakenAs } from './taken-as.ts';
import type { BotContext } from './context.ts';
import type { MessageInput } from './message-input.ts';
import type { TypedAs } from './typed-choices.ts';
import type { Answer, Button, View } from './view.ts';

/**
 * How a conversation takes a message, and how it puts its open question again; `S` is where somebody can be in it, `O` what is
 * read of that once a message, where more than one of these asks for it.
 */
interface ConversationAnswers<S, O> {
  /** Reads what is open. Once a message: what follows from its answer is read anew. */
  readOpen?(ctx: BotContext, state: S): Promise<O>;
  /** The longest text that it takes, in characters: what is longer is refused whole. Null where its own rules say. */
  longest: number | null | ((state: S) => number | null);
  /** Answers a message of somebody who is in it. */
  answer(ctx: BotContext, state: S, input: MessageInput): Promise<Answer>;
  /**
   * Takes what an earlier message was edited into, where more than the state of the conversation has come of that; null
   * where the message was not one of those. Without it a message is taken anew from the state before it, which is kept.
   */
  takeEdit?(this: void, ctx: BotContext, state: S): Promise<Answer | null>;
  /** Puts the open question again, after something else was answered in between; null when there is none. */
  ask(ctx: BotContext, state: S): Promise<Answer | null>;
  /** Says whether a text is an answer, or may be a command or a question about something else (see `aside.ts`). */
  takenAs(this: void, ctx: BotContext, state: S, text: string, readOpen: () => Promise<O>): TakenAs | Promise<TakenAs>;
  /** Says whether a reason is asked: in a `whole` message, or with something else `beside` it; without it, or null, none is. */
  asksReason?(this: void, state: S): AsksReason | null;
  /** Says how a text may mean a choice that is shown (see `typed-choices.ts`); without it by all that is sure. */
  choices?(this: void, ctx: BotContext, state: S, readOpen: () => Promise<O>): TypedAs | Promise<TypedAs>;
  /** Returns the buttons of the open question, which may be typed however long ago they were shown. */
  openButtons?(this: void, ctx: BotContext, state: S, readOpen: () => Promise<O>): Promise<Button[]>;
  /**
   * Answers what is asked about the open question itself, which is then put again; null for anything else. `certain`:
   * whether that answers it; else what the plan says goes before.
   */
  ownHelp?(
    this: void,
    ctx: BotContext,
    state: S,
    text: string,
    readOpen: () => Promise<O>,
  ): Promise<{ view: View; certain: boolean } | null>;
  /** By which words it is left where no choice that is shown means them; without it by its command and button alone. */
  leftBy?: readonly WayOut[];
  /** Says that it was left unfinished, and what is kept; without it that nothing has changed. */
  left?(t: Translate): View;
  /** The same, where it hangs on the state or the person; null where `left` says it. */
  leftAt?(this: void, ctx: BotContext, state: S): Promise<View | null>;
}

/** How a reason is asked. */
export type AsksReason = 'whole' | 'beside';

/** A conversation with somebody who is in it. */
export interface OpenConversation {
  longest: number | null;
  answer(input: MessageInput): Promise<Answer>;
  /** Null where a message that is edited is taken anew. */
  takeEdit: (() => Promise<Answer | null>) | null;
  ask(): Promise<Answer | null>;
  takenAs(text: string): TakenAs | Promise<TakenAs>;
  /** Null where no reason is asked. */
  asksReason: AsksReason | null;
  choices(): TypedAs | Promise<TypedAs>;
  openButtons(): Promise<Button[]>;
  ownHelp(text: string): Promise<{ view: View; certain: boolean } | null>;
  /** Whether a text leaves it: “thôi không sửa nữa”, “để sau”. */
  isLeftBy(text: string): boolean;
  /** Says of the place that is left how to come back to it; null where that is said of all alike. */
  leftAt(): Promise<View | null>;
}

/** A conversation as it is routed: its own state is read by itself alone. */
export interface PersonConversation<K extends ConversationKind = ConversationKind> {
  definition: ConversationDefinition<K>;
  /** Returns the conversation with whoever writes; null where they are in none, in another, or where its state cannot be read. */
  open(ctx: BotContext): OpenConversation | null;
  left(t: Translate): View;
}

/** Makes a conversation of its definition and its answers. */
export function personConversation<K extends ConversationKind, S, O = never>(
  definition: ConversationDefinition<K, S>,
  answers: ConversationAnswers<NoInfer<S>, O>,
): PersonConversation<K> {
  return {
    definition,
    open: (ctx) => {
      const state = stateOf(ctx.request, definition);
      if (state === null) return null;
      const { longest, takeEdit } = answers;
      let opened: Promise<O> | undefined;
      const readOpen = (): Promise<O> => {
        if (answers.readOpen === undefined) throw new Error(`Of ${definition.kind} nothing is read.`);
        return (opened ??= answers.readOpen(ctx, state));
      };
      return {
        longest: typeof longest === 'function' ? longest(state) : longest,
        answer: (input) => answers.answer(ctx, state, input),
        takeEdit: takeEdit === undefined ? null : () => takeEdit(ctx, state),
        ask: () => answers.ask(ctx, state),
        takenAs: (text) => answers.takenAs(ctx, state, text, readOpen),
        asksReason: answers.asksReason?.(state) ?? null,
        choices: () => answers.choices?.(ctx, state, readOpen) ?? 'any',
        ownHelp: (text) => answers.ownHelp?.(ctx, state, text, readOpen) ?? Promise.resolve(null),
        isLeftBy: (text) => {
          const way = readWayOut(text);
          return way !== null && answers.leftBy?.includes(way) === true;
        },
        openButtons: () => answers.openButtons?.(ctx, state, readOpen) ?? Promise.resolve([]),
        leftAt: () => answers.leftAt?.(ctx, state) ?? Promise.resolve(null),
      };
    },
    left: (t) => answers.left?.(t) ?? { text: t('common:cancel.other') },
  };
}
