import { isSameTitle } from '../text/same-name.ts';

/** What people act on: when, and where. */
export type Point = 'date' | 'hour' | 'place';

const POINTS: Record<Point, RegExp> = {
  date: /(?<![\d/])\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?(?!\d)|\d{1,2}\s+tháng\s+\d{1,2}|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|hôm\s+nay|ngày\s+(?:mai|kia)|(?:tuần|tháng)\s+(?:này|sau|tới)/giu,
  hour: /(?<!\d)\d{1,2}\s*(?:giờ|h(?!\p{L})|g(?!\p{L})|:(?=\d\d))\s*(?:\d{2}(?!\d)|rưỡi)?|(?<!\p{L})(?:sáng|trưa|chiều|tối)(?!\p{L})/giu,
  place:
    /(?<!\p{L})(?:tại|địa điểm|hội trường|phòng họp|trụ sở)(?!\p{L})[:\s]*[^,.;\n]*?(?=[,.;\n]|\s(?:và|lúc|vào|ngày|trước|để)(?!\p{L})|$)/giu,
};

/** Returns which of the points on which people act differ between two texts; where both have marks, marks count. */
export function pointsChanged(before: string, after: string): Point[] {
  const said = (text: string, point: Point): string[] => text.normalize('NFC').match(POINTS[point]) ?? [];
  return (['date', 'hour', 'place'] as const).filter((point) => {
    const [one, other] = [said(before, point), said(after, point)];
    return one.length !== other.length || one.some((part, at) => !isSameTitle(part, other[at] ?? ''));
  });
}
