import type { Block } from '../plan-reading/blocks.ts';
import { searchKey } from '../text/normalize.ts';
import { readTableHead } from './table-columns.ts';

/** Of whom and when a file says that it is. `called`: what it calls itself, where that is no report. */
export type WhoseFile =
  | { kind: 'fits' }
  | { kind: 'other-year'; years: string[] }
  | { kind: 'other-unit'; unitId: number }
  | { kind: 'other-document'; called: string };

/** Lines from above in which a document says what it is. */
const FRONT_LINES = 16;
/** The longest line that names the unit or the document, in characters. */
const LONGEST_LINE = 240;
const OTHER_KINDS =
  /^(?:hop dong(?: .*)?|quyet dinh|hoa don(?: .*)?|to trinh|giay moi|bien ban(?: .*)?|thong bao|ke hoach|phieu (?:thu|chi)|nghi quyet)$/;

/** Looks above the answers of a file for the unit, year and kind of document that it names; where it names none, it fits. */
export function whoseFile(
  blocks: readonly Block[],
  own: { unitId: number; year: number },
  units: readonly { id: number; name: string }[],
): WhoseFile {
  const front = frontOf(blocks, own.year).map((text) => ({ text, key: searchKey(text) }));
  const called = front.find(({ key }) => OTHER_KINDS.test(key));
  if (called !== undefined && !front.some(({ key }) => /^bao cao(?: |$)/.test(key)))
    return { kind: 'other-document', called: called.text.trim() };
  const years = front
    .filter(({ key }) => /\b(?:bao cao|ket qua|so lieu|nam)\b/.test(key))
    .flatMap(({ text }) => yearsIn(text));
  if (years.length > 0 && !years.includes(String(own.year))) return { kind: 'other-year', years: [...new Set(years)] };
  // "ỦY BAN NHÂN DÂN" and "HUYỆN QUỲ HỢP" stand in two lines.
  const all = ` ${front.map(({ key }) => key).join(' ')} `;
  const named = units.filter(({ name }) => all.includes(` ${unitKey(name)} `));
  const [first] = named;
  return first === undefined || named.some(({ id }) => id === own.unitId)
    ? { kind: 'fits' }
    : { kind: 'other-unit', unitId: first.id };
}

function unitKey(name: string): string {
  return searchKey(name)
    .replace(/^(?:ubnd|uy ban nhan dan) /, '')
    .replace(/ tinh [a-z ]+$/, '');
}

/** "Năm 2018", "năm báo cáo: 2018"; not the years of a period, nor of a day. */
function yearsIn(text: string): string[] {
  const found = text.matchAll(/(?:năm|nam)(?:\s+báo\s+cáo)?\s*:?\s*((?:19|20)\d\d)(?!\s*[-–—/]\s*(?:19|20)?\d)/giu);
  return [...found].flatMap((match) =>
    /tháng\s+\d{1,2}\s*$/iu.test(text.slice(0, match.index)) ? [] : [match[1] ?? ''],
  );
}

/** The lines above the first table of answers, and above whom it is addressed to. */
function frontOf(blocks: readonly Block[], year: number): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (lines.length >= FRONT_LINES) break;
    if (block.kind === 'paragraph') {
      if (searchKey(block.text).startsWith('kinh gui')) break;
      lines.push(block.text);
      continue;
    }
    const head = readTableHead(block, year);
    const isOfAnswers = head?.heads.some((one) => one !== '') === true;
    const above = isOfAnswers ? block.rows.slice(0, block.rows.length - head.rows.length - 1) : block.rows.slice(0, 6);
    lines.push(
      ...above.flatMap(({ cells }) => cells.flatMap(({ text, merged }) => (merged === 'no' ? text.split('\n') : []))),
    );
    if (isOfAnswers) break;
  }
  return lines.filter((line) => line.trim() !== '' && line.length <= LONGEST_LINE).slice(0, FRONT_LINES);
}
