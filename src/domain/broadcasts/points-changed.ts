import { isSameTitle } from '../text/same-name.ts';

/** What people act on: when, and where. */
export type Point = 'date' | 'hour' | 'place';

/** Each with its marks and without: notices are typed in a hurry. */
const POINTS: Record<Point, RegExp> = {
  date: /(?<![\d/])\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?(?!\d)|\d{1,2}\s+th[áa]ng\s+\d{1,2}|(?<!\p{L})th[ứu]\s+(?:hai|ba|t[ưu]|n[ăa]m|s[áa]u|b[ảa]y|[2-7])(?!\p{L})|ch[ủu]\s+nh[ậa]t|h[ôo]m\s+nay|ng[àa]y\s+(?:mai|kia)|(?:tu[ầa]n|th[áa]ng)\s+(?:n[àa]y|sau|t[ớo]i)/giu,
  hour: /(?<!\d)\d{1,2}\s*(?:gi[ờo]|h(?!\p{L})|g(?!\p{L})|:(?=\d\d))\s*(?:\d{2}(?!\d)|r[ưu][ỡo]i)?|(?<!\p{L})(?:s[áa]ng|tr[ưu]a|chi[ềe]u|tối)(?!\p{L})/giu,
  place:
    /(?<!\p{L})(?:t[ạa]i|[đd][ịi]a đi[ểe]m|dia diem|h[ộo]i tr[ưu][ờo]ng|ph[òo]ng h[ọo]p|tr[ụu] s[ởo])(?!\p{L})[:\s]*[^,.;\n]*?(?=[,.;\n]|\s(?:và|va|lúc|luc|vào|vao|ngày|ngay|trước|truoc|để|de)(?!\p{L})|$)/giu,
};

/** From and to where something stands in a text, in characters. */
interface Span {
  from: number;
  to: number;
}

/** What may stand between the parts of one moment, as in "14 giờ 00, ngày 20/12". */
const WITHIN_MOMENT = /^[\s,()–-]*(?:(?:vào|lúc|ngày|thứ|buổi|hôm)\s+)*$/iu;
const BEFORE_MOMENT = /(?:(?<!\p{L})(?:vào|lúc|ngày|buổi)\s+)+$/iu;
const AFTER_MOMENT = /^,?\s+năm\s+\d{4}/iu;

/** Returns where a text, in NFC, says when, each hour with its date, and where. */
export function spansOfPoints(text: string): Span[] {
  const found = (point: Point): Span[] =>
    [...text.matchAll(POINTS[point])].map(({ 0: said, index }) => ({ from: index, to: index + said.trimEnd().length }));
  const moments: Span[] = [];
  for (const span of [...found('date'), ...found('hour')].toSorted((one, other) => one.from - other.from)) {
    const last = moments.at(-1);
    if (last !== undefined && WITHIN_MOMENT.test(text.slice(last.to, span.from))) last.to = Math.max(last.to, span.to);
    else moments.push({ ...span });
  }
  const whole = moments.map(({ from, to }) => ({
    from: from - (BEFORE_MOMENT.exec(text.slice(0, from))?.[0].length ?? 0),
    to: to + (AFTER_MOMENT.exec(text.slice(to))?.[0].length ?? 0),
  }));
  return [...whole, ...found('place')];
}

/** Returns which of the points on which people act differ between two texts; where both have marks, marks count. */
export function pointsChanged(before: string, after: string): Point[] {
  const said = (text: string, point: Point): string[] => text.normalize('NFC').match(POINTS[point]) ?? [];
  return (['date', 'hour', 'place'] as const).filter((point) => {
    const [one, other] = [said(before, point), said(after, point)];
    return one.length !== other.length || one.some((part, at) => !isSameTitle(part, other[at] ?? ''));
  });
}
