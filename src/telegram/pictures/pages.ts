import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Page } from '../parts/paged.ts';

/** Says in a picture which part of a list it shows, where there are several. */
export function partText(t: Translate, { at, pages }: Page<unknown>): string | null {
  return pages === 1 ? null : t('pictures:page', { page: at + 1, pages, ...PLAIN });
}
