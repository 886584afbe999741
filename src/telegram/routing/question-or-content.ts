import type { Translate } from '../../wording/locales.ts';
import { button, type View } from '../parts/view.ts';

/** What was typed, as `viewEither` quotes it. */
const QUOTED = /^“([\s\S]*)”\n/;

/** Asks whether a text is a question or what is being told; nothing is kept of it until that is said. */
export function viewEither(t: Translate, text: string): View {
  return {
    text: t('common:either.ask', { text }),
    buttons: [
      [
        button(t('common:either.question'), 'typed-as', 'question'),
        button(t('common:either.content'), 'typed-as', 'content'),
      ],
    ],
  };
}

/** Reads out of that message what was typed; null where it cannot be read. */
export function readQuoted(message: string | undefined): string | null {
  return QUOTED.exec(message ?? '')?.[1] ?? null;
}
