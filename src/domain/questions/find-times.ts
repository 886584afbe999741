import { type LocalDate, yearOf } from '../text/local-date.ts';
import type { Span } from './span.ts';
import type { Sentence } from './sentence.ts';

/** Years said in relation to this one. */
const RELATIVE: readonly [string, number][] = [
  ['nam nay', 0],
  ['nam hien tai', 0],
  ['nam ngoai', -1],
  ['nam truoc', -1],
  ['nam vua roi', -1],
  ['nam kia', -2],
  ['nam sau', 1],
  ['nam toi', 1],
  ['sang nam', 1],
  ['nam tiep theo', 1],
];
/** Parts of this year: what is counted is counted by years. */
const PARTS = ['quy nay', 'thang nay', 'quy 1', 'quy 2', 'quy 3', 'quy 4', 'quy i', 'quy ii', 'quy iii', 'quy iv'];
const DAYS = [
  'thu hai',
  'thu ba',
  'thu tu',
  'thu nam',
  'thu sau',
  'thu bay',
  'chu nhat',
  'hom nay',
  'hom qua',
  'ngay mai',
  'bay gio',
  'hien nay',
  'tuan nay',
  'tuan truoc',
];

/** "n18", "2k18". */
const SHORT_YEAR = /^(?:n|nam|2k)(?:1[5-9]|2\d)$/;

/** Every phrase about time, for the lexicon. */
export const TIME_PHRASES: readonly string[] = [...RELATIVE.map(([phrase]) => phrase), ...PARTS, ...DAYS, 'nam'];

/** "Giai đoạn 2017-2020", "từ năm 2017 đến 2020": where the last year of the period stands that begins here; null where none does. */
function endOfPeriod(keys: readonly string[], from: number, at: number): number | null {
  if (!['doan', 'ky', 'tu', 'suot', 'ca'].includes(keys[from - 1] ?? '')) return null;
  const last = keys.findIndex((key, place) => place > at && !['den', 'toi', 'het', 'nam'].includes(key));
  return /^(?:19|20)\d\d$/.test(keys[last] ?? '') ? last : null;
}

/**
 * Finds the years that a question names, in figures ("năm 2018", "2018") or in relation to today ("năm ngoái"), and the
 * days that name none. A quarter or a month stands for its year.
 */
export function findTimes({ keys }: Sentence, today: LocalDate): Span<number | null>[] {
  const thisYear = yearOf(today);
  const spans: Span<number | null>[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    const stands = (phrase: string): boolean => phrase.split(' ').every((part, offset) => keys[at + offset] === part);
    const length = (phrase: string): number => phrase.split(' ').length;
    const relative = RELATIVE.find(([phrase]) => stands(phrase));
    const part = PARTS.find(stands);
    const day = DAYS.find(stands);
    if (/^(?:19|20)\d\d$/.test(keys[at] ?? '')) {
      const from = keys[at - 1] === 'nam' ? at - 1 : at;
      const year = Number(keys[at]);
      // "Đến năm 2020", said before it, is the end of what is aimed at, and no year that is asked for.
      const isAim = ['den', 'toi', 'tieu'].includes(keys[from - 1] ?? '') && year > thisYear;
      const ends = endOfPeriod(keys, from, at);
      spans.push({ from, to: (ends ?? at) + 1, value: isAim || ends !== null ? null : year });
      at = ends ?? at;
    } else if (SHORT_YEAR.test(keys[at] ?? '') || (keys[at] === 'nam' && /^(?:1[5-9]|2\d)$/.test(keys[at + 1] ?? ''))) {
      const [digits = ''] = /\d\d$/.exec(keys[at] === 'nam' ? (keys[at + 1] ?? '') : (keys[at] ?? '')) ?? [];
      spans.push({ from: at, to: keys[at] === 'nam' ? at + 2 : at + 1, value: 2000 + Number(digits) });
    } else if (relative !== undefined) {
      spans.push({ from: at, to: at + length(relative[0]), value: thisYear + relative[1] });
    } else if (part !== undefined) {
      spans.push({ from: at, to: at + length(part), value: thisYear });
    } else if (day !== undefined) spans.push({ from: at, to: at + length(day), value: null });
  }
  return spans;
}
