import type { Translate } from '../../wording/locales.ts';
import { inRows, type Button } from './view.ts';

/** So much of a long list stands in one message, short names three in a row: more is scrolled past on a phone. */
const PAGE = 24;
/** So much where what is looked for is sooner typed. */
export const SHORT_PAGE = 12;

/** One page of a list. */
export interface Page<Item> {
  items: readonly Item[];
  /** How many are before it. */
  start: number;
  at: number;
  pages: number;
}

/** Returns a page of a list; the last one where there are not so many, as of a list that has become shorter. */
export function pageOf<Item>(items: readonly Item[], page: number, size = PAGE): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(page, pages - 1);
  return { items: items.slice(at * size, (at + 1) * size), start: at * size, at, pages };
}

/** Says which page of how many is shown; nothing where there is one only. */
export function pageLines(t: Translate, { at, pages }: Pick<Page<unknown>, 'at' | 'pages'>): string[] {
  return pages > 1 ? [t('common:list.page', { page: at + 1, pages })] : [];
}

/** Lays out the buttons of a page, with the way to the pages beside it. `turn` makes the button that leads to a page. */
export function pagedButtons<Item>(
  t: Translate,
  page: Page<Item>,
  columns: number,
  show: (item: Item) => Button,
  turn: (label: string, page: number) => Button,
): Button[][] {
  return [...inRows(page.items.map(show), columns), ...turningButtons(t, page, turn)];
}

/** Lays out the way to the pages beside one, for what has no buttons of its own, or lays them out in another way. */
export function turningButtons(
  t: Translate,
  { at, pages }: Pick<Page<unknown>, 'at' | 'pages'>,
  turn: (label: string, page: number) => Button,
): Button[][] {
  const turning = [
    ...(at > 0 ? [turn(t('common:button.previous'), at - 1)] : []),
    ...(at + 1 < pages ? [turn(t('common:button.next'), at + 1)] : []),
  ];
  return turning.length > 0 ? [turning] : [];
}
