import type { Translate } from '../../wording/locales.ts';

/** Returns the words of a check that an answer failed, with yes and no in the reader's language; not escaped. */
export function sayCheck(t: Translate, message: string): string {
  return message.replaceAll(/\{(yes|no)\}/g, (_whole, said: 'yes' | 'no') => t(`filling:check.${said}`));
}
