import { searchKey } from '../text/normalize.ts';

/** The years of the plan, and the one in which somebody asks. */
export interface AskedIn {
  fromYear: number;
  toYear: number;
  thisYear: number;
}

/** What is asked about that is no single year: several together, or a part of one, of which nothing is reported. */
export type Period = { kind: 'years'; from: number; to: number } | { kind: 'part-of-year' };

const YEAR = String.raw`((?:19|20)\d\d)`;
const DASH = new RegExp(String.raw`(?<=\b${YEAR})\s*[-–—]\s*(?=${YEAR}\b)`, 'gu');
const BETWEEN = new RegExp(String.raw`\b${YEAR} (?:den|toi)(?: het)?(?: nam)? ${YEAR}\b`, 'u');
/** "Từ năm 2017 đến nay", "từ 2017 tới giờ", "từ năm 2017". */
const SINCE = new RegExp(String.raw`\btu (?:dau )?(?:nam )?${YEAR}\b`, 'u');
const WHOLE =
  /\b(?:ca|toan|toan bo|suot) (?:giai doan|ke hoach|thoi ky)\b|\bgiai doan ke hoach\b|\b(?:4|bon|cac) nam\b|\btu dau (?:ke hoach|giai doan)\b/u;
const PART_OF_YEAR = /\b(?:\d+|ba|sau|chin) thang (?:dau|cuoi|qua)\b|\bnua (?:dau|cuoi)(?: nam)?\b/u;

/** Finds the years that are asked about together, or the part of a year; null where neither is said. */
export function findPeriod(text: string, { fromYear, toYear, thisYear }: AskedIn): Period | null {
  const said = searchKey(text.replace(DASH, ' đến '));
  if (PART_OF_YEAR.test(said)) return { kind: 'part-of-year' };
  const between = BETWEEN.exec(said);
  if (between !== null) return inOrder(Number(between[1]), Number(between[2]));
  const since = SINCE.exec(said);
  if (since !== null) return inOrder(Number(since[1]), Math.min(Math.max(thisYear, Number(since[1])), toYear));
  return WHOLE.test(said) ? { kind: 'years', from: fromYear, to: toYear } : null;
}

function inOrder(one: number, other: number): Period | null {
  return one === other ? null : { kind: 'years', from: Math.min(one, other), to: Math.max(one, other) };
}
