import type { Briefing, BriefingPage } from './briefing-data.ts';
import { briefingPage, EXTENTS } from './briefing-words.ts';

type Fits = (page: BriefingPage) => boolean;

/** A section that is cut keeps so many lines: it still says how things stand. */
const KEPT = 2;

/**
 * Returns the page for the giao ban with as much as fits: lists are shortened first; where that is not enough, lines are cut from
 * the end of sections, and the page says so. The text holds all of them.
 */
export function fitPage(briefing: Briefing, fits: Fits): BriefingPage {
  const pages = EXTENTS.map((extent) => ({ extent, page: briefingPage(briefing, extent) }));
  const whole = pages.find(({ page }) => fits(page));
  if (whole !== undefined) return whole.page;
  const tight = pages.filter(({ extent }) => extent.tight).map(({ page }) => page);
  const cut = tight.map((page) => cutToFit(page, fits, longestButFirst)).find(fits);
  return cut ?? cutToFit(tight.at(-1) ?? briefingPage(briefing), fits, longest);
}

/** Which section is cut next, by how many lines of each are left; null where none may be. */
type Choose = (left: readonly number[]) => number | null;

/** The first section names who is late: it stays where it can. */
const longestButFirst: Choose = ([, ...others]) => {
  const most = Math.max(...others);
  return most > KEPT ? others.lastIndexOf(most) + 1 : null;
};

const longest: Choose = (left) => {
  const most = Math.max(...left);
  return most > 1 ? left.lastIndexOf(most) : null;
};

function cutToFit(page: BriefingPage, fits: Fits, choose: Choose): BriefingPage {
  const cuts = page.sections.map(() => 0);
  for (;;) {
    const shown = { ...page, sections: page.sections.map((section, at) => withoutLast(section, cuts[at] ?? 0)) };
    const next = choose(page.sections.map(({ lines }, at) => lines.length - (cuts[at] ?? 0)));
    if (next === null || fits(shown)) return shown;
    cuts[next] = (cuts[next] ?? 0) + 1;
  }
}

function withoutLast(
  { title, lines }: BriefingPage['sections'][number],
  cut: number,
): BriefingPage['sections'][number] {
  return { title, lines: cut === 0 ? lines : [...lines.slice(0, -cut), 'Còn nữa, xem dạng chữ.'] };
}
