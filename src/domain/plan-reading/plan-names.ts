import type { PlanDocument } from '../plan/plan-schema.ts';
import { searchKey } from '../text/normalize.ts';
import type { NamedParts } from './named-parts.ts';
import type { Outline } from './outline.ts';
import type { DutiesRead } from './read-duties.ts';

/** Returns the headings of a document, as officials cite them. */
export function headingsOf(
  { annexes }: Outline,
  { all, aims, money, carryingOut }: NamedParts,
  { shared }: DutiesRead,
): NonNullable<PlanDocument['document']['headings']> {
  const below = (list: NamedParts['aims']): { place: string; title: string }[] =>
    list.flatMap(({ lines }) =>
      lines.flatMap(({ kind, path, text }) =>
        (kind === 'number' || kind === 'letter') && text.length < 60 ? [{ place: path, title: text }] : [],
      ),
    );
  return [
    ...all.flatMap((part) => [
      { place: part.mark, title: part.title },
      ...(aims.includes(part) || money.includes(part) ? below([part]) : []),
      ...(part === carryingOut.at(-1) ? shared : []),
    ]),
    ...annexes.flatMap(({ name, lines }) => {
      const title = lines.slice(1).find(({ text }) => text === text.toUpperCase());
      return title === undefined ? [] : [{ place: name, title: title.text }];
    }),
  ];
}

/** Returns targets of which no two have one code. */
export function uniqueCodes(targets: PlanDocument['targets']): PlanDocument['targets'] {
  const seen = new Map<string, number>();
  return targets.map((target) => {
    const times = (seen.get(target.code) ?? 0) + 1;
    seen.set(target.code, times);
    return times === 1 ? target : { ...target, code: `${target.code}_${times}` };
  });
}

/** Returns a key by which the plan is told from others; two of one title and period are one plan. */
export function planKey(title: string, fromYear: number, toYear: number): string {
  const words = searchKey(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return `${words === '' ? 'ke-hoach' : words}-${fromYear}-${toYear}`;
}
