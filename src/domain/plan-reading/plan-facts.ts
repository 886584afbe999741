import type { Notes } from './reading-notes.ts';
import type { HeadRead } from './read-head.ts';
import { dateIn } from './read-head.ts';
import type { Facts } from './read-sheets.ts';
import { oneLine } from './words-of.ts';

/** What a plan says of itself; empty where a person is to say it. */
export interface PlanFactsRead {
  kind: string;
  title: string;
  shortTitle: string;
  number: string | null;
  numberNote: string | null;
  issuedOn: string | null;
  issuedOnNote: string | null;
  fromYear: number;
  toYear: number;
}

/** Reads title, number, day and period of a plan: from the workbook where it gives them, else from the head of the document. */
export function readPlanFacts(head: HeadRead, facts: Facts, notes: Notes): PlanFactsRead {
  const typed = (id: string): string | null => {
    const answer = notes.answers[id];
    return answer?.kind === 'value' ? oneLine(answer.text) : null;
  };
  const title = typed('title') ?? facts.title?.text ?? head.title ?? '';
  if (title === '') notes.findings.push({ kind: 'needed', id: 'title', field: 'title' });
  const kind = facts.kind?.text ?? (head.kind === null ? 'Kế hoạch' : upperWord(head.kind));
  const period = readPeriod(typed('period'), facts, head, notes);
  return {
    kind,
    title,
    shortTitle: shortTitleOf(kind, title, facts, notes),
    ...readNumber(head, facts, notes),
    ...readDate(head, facts, notes),
    ...period,
  };
}

const upperWord = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();

function readPeriod(
  typed: string | null,
  facts: Facts,
  head: HeadRead,
  notes: Notes,
): { fromYear: number; toYear: number } {
  const years = [
    ...(typed ?? `${facts.fromYear?.text ?? ''} ${facts.toYear?.text ?? ''}`).matchAll(/(?:19|20)\d\d/g),
  ].map(Number);
  const fromYear = years[0] ?? head.fromYear;
  const toYear = years.at(-1) ?? head.toYear;
  if (fromYear !== null && toYear !== null && fromYear <= toYear) return { fromYear, toYear };
  notes.findings.push({ kind: 'needed', id: 'period', field: 'period' });
  return { fromYear: 1990, toYear: 2100 };
}

/** So long may a name be by which people call a plan. */
const SHORT = 60;

function shortTitleOf(kind: string, title: string, facts: Facts, notes: Notes): string {
  if (facts.shortTitle !== undefined) return facts.shortTitle.text;
  const whole = `${kind} ${title}`;
  const read = whole.length <= SHORT ? whole : `${whole.slice(0, whole.lastIndexOf(' ', SHORT))}…`;
  if (title === '') return kind;
  return notes.doubt({ id: 'shortTitle', field: 'shortTitle', place: '', read, why: 'not-in-document' }) ?? read;
}

function readNumber(head: HeadRead, facts: Facts, notes: Notes): Pick<PlanFactsRead, 'number' | 'numberNote'> {
  const own = facts.number?.text ?? head.number;
  if (own !== null) return { number: own, numberNote: null };
  const struck = head.references.find(({ number }) => number?.includes('bị gạch') === true);
  const plain = head.references.find(({ number }) => number !== null && !number.includes('bị gạch'));
  const read = plain?.number ?? '';
  const said = notes.doubt({
    id: 'number',
    field: 'number',
    place: plain?.place ?? head.place,
    read,
    why: plain === undefined ? 'not-in-document' : 'other-place',
  });
  return {
    number: said === null || said.trim() === '' ? null : said.trim(),
    numberNote:
      struck === undefined ? null : `“${struck.number?.replace(' (bị gạch)', '') ?? ''}” bị gạch trong ${struck.place}`,
  };
}

function readDate(head: HeadRead, facts: Facts, notes: Notes): Pick<PlanFactsRead, 'issuedOn' | 'issuedOnNote'> {
  const own = facts.issuedOn === undefined ? head.issuedOn : (dayIn(facts.issuedOn.text) ?? head.issuedOn);
  if (own !== null) return { issuedOn: own, issuedOnNote: null };
  const whole = head.references.find(({ date }) => date !== null && date.length === 10);
  const others = head.references.filter((one) => one !== whole && one.date !== whole?.date);
  const said = notes.doubt({
    id: 'issuedOn',
    field: 'issuedOn',
    place: whole?.place ?? head.place,
    read: whole?.date?.split('-').reverse().join('/') ?? '',
    why: whole === undefined ? 'not-in-document' : 'other-place',
  });
  const day = said === null ? null : dayIn(said);
  if (whole === undefined || day !== whole.date) return { issuedOn: day, issuedOnNote: null };
  const disagree = others.map(
    ({ place, words }) => `${place} ghi “${/ngày\s*([\d\s/.…]*\d{4})/u.exec(words)?.[1]?.trim() ?? '…'}”`,
  );
  return { issuedOn: day, issuedOnNote: [`theo ${whole.place}`, ...disagree].join('; ') };
}

/** A day in one of the ways in which people and spreadsheets write it. */
function dayIn(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? text.trim() : dateIn(text);
}
