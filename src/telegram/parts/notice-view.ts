import type { Api } from 'grammy';
import type { AnyNotice, FactsOf } from '../../actions/outbox/notice-definition.ts';
import type { Translate } from '../../wording/locales.ts';
import type { View } from './view.ts';

/** A kind of notice with its words. */
export interface WordedNotice<Definition extends AnyNotice> {
  definition: Definition;
  /** Puts it into words, from the facts as they are when it is delivered. */
  view: (t: Translate, facts: FactsOf<Definition>) => View;
  /** Hands it over otherwise than as new messages; resolves with the ids of its messages. */
  handOver?: HandOver<Definition> | undefined;
}

/** How a notice of a kind is handed over by itself. */
export type HandOver<Definition extends AnyNotice> = (
  api: Api,
  chatId: number,
  view: View,
  facts: FactsOf<Definition>,
) => Promise<readonly number[]>;

/** Returns a kind of notice with its words, and with its own way to be handed over where it has one. */
export function wordNotice<Definition extends AnyNotice>(
  definition: Definition,
  view: (t: Translate, facts: FactsOf<Definition>) => View,
  handOver?: HandOver<Definition>,
): WordedNotice<Definition> {
  return { definition, view, handOver };
}
