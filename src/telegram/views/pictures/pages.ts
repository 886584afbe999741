import { PLAIN, type Translate } from '../../../locales.ts';

/** A part of a long list; a page beyond the last is the last. */
export function pageOf<T>(
  all: readonly T[],
  size: number,
  asked: number,
): { shown: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(asked, 0), pages - 1);
  return { shown: all.slice(page * size, (page + 1) * size), page, pages };
}

/** Which part this is, where there are several. */
export function pageText(t: Translate, page: number, pages: number): string | null {
  return pages === 1 ? null : t('pictures:page', { page: page + 1, pages, ...PLAIN });
}
