import type { PlanDocument } from './plan-schema.ts';

/**
 * Returns what is recorded of a plan as it is told to readers: what is struck out in the document is said
 * to be, and targets are called by their place and not by their codes.
 */
export function readerWords({ targets }: Pick<PlanDocument, 'targets'>, text: string): string {
  const names = [...new Set(targets.map(({ code, part }) => part ?? code))];
  const places = new Map(names.map((name, at) => [name, at + 1]));
  for (const { code, part } of targets) places.set(code, places.get(part ?? code) ?? 0);
  const codes = [...places.keys()].sort((a, b) => b.length - a.length);
  return codes
    .reduce(
      (said, code) =>
        said
          .replaceAll(new RegExp(` ?\\(${code}\\)`, 'gu'), '')
          .replaceAll(new RegExp(`(?:(?:mục|chỉ) tiêu )?\\b${code}\\b`, 'gu'), `chỉ tiêu thứ ${places.get(code)}`),
      text,
    )
    .replaceAll(/~~(.+?)~~/gu, '$1 (bị gạch)');
}
