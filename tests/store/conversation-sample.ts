import { storedConversation } from '../../src/store/conversations.ts';
import {
  currentStateOf,
  enterConversation,
  stateOf,
  type ConversationDefinition,
  type ConversationKind,
} from '../../src/actions/conversations/conversation.ts';
import { type Store } from '../../src/store/open-store.ts';

export const NOW = new Date('2018-11-20T02:00:00Z');

export const PERSON = { telegramUserId: 42, officerId: null, memberships: [] };

/** States of one kind of conversation, and how they come through the store. */
export interface Sample {
  kind: ConversationKind;
  states: readonly unknown[];
  /** Enters the conversation at each of the places in turn; what is read from the store afterwards, both ways. */
  throughStore: (store: Store) => Promise<unknown[][]>;
  /** What the definition makes of a row of another shape. */
  unfit: unknown;
}

/** Returns the sample of a kind of conversation at these places. */
export function sample<K extends ConversationKind, S>(
  definition: ConversationDefinition<K, S>,
  ...states: NoInfer<S>[]
): Sample {
  const { kind } = definition;
  return {
    kind,
    states,
    throughStore: async ({ database }) => {
      const read: unknown[][] = [];
      for (const state of states) {
        await enterConversation(database, { person: PERSON, planId: 0, now: NOW, updateIds: [] }, definition, state);
        const row = await database.conversation.findUniqueOrThrow({ where: { telegramUserId: 42n } });
        read.push([
          await currentStateOf(database, { person: PERSON }, definition),
          stateOf({ conversation: storedConversation(row) }, definition),
        ]);
      }
      return read;
    },
    unfit: stateOf({ conversation: storedConversation({ kind, state: ['of an earlier release'] }) }, definition),
  };
}
