import { searchKey } from '../text/normalize.ts';
import type { OutlineLine } from './outline.ts';

/** A part of the body under a Roman number, with all that lies in it. */
export interface BodyPart {
  mark: string;
  title: string;
  lines: OutlineLine[];
}

/** The parts of the body by what they are about. */
export interface NamedParts {
  opening: OutlineLine[];
  aims: BodyPart[];
  contents: BodyPart[];
  money: BodyPart[];
  carryingOut: BodyPart[];
  all: BodyPart[];
}

const MONEY = /kinh phi|nguon luc|nguon von|du toan/;
const CARRYING_OUT = /to chuc thuc hien|phan cong|trach nhiem|trien khai thuc hien/;
const AIMS = /muc tieu|muc dich|quan diem|chi tieu|yeu cau/;
const CONTENTS = /noi dung|nhiem vu|giai phap/;

/** Parts the body by its Roman numbers; of a body without them, by its Arabic ones. */
export function namedParts(lines: readonly OutlineLine[]): NamedParts {
  const top = lines.some(({ kind }) => kind === 'roman') ? 'roman' : 'number';
  const begins = (line: OutlineLine): boolean => line.kind === top && (top === 'roman' || !line.mark?.includes('.'));
  const first = lines.findIndex(begins);
  const all: BodyPart[] = [];
  for (const line of first < 0 ? [] : lines.slice(first)) {
    if (begins(line)) all.push({ mark: line.mark ?? '', title: line.text, lines: [] });
    else all.at(-1)?.lines.push(line);
  }
  const about = (words: RegExp, but?: RegExp): BodyPart[] =>
    all.filter(({ title }) => words.test(searchKey(title)) && but?.test(searchKey(title)) !== true);
  return {
    opening: lines.slice(0, first < 0 ? undefined : first),
    aims: about(AIMS, CARRYING_OUT),
    carryingOut: about(CARRYING_OUT),
    money: about(MONEY, CARRYING_OUT),
    contents: about(CONTENTS, /muc tieu|muc dich|kinh phi|to chuc/),
    all,
  };
}
