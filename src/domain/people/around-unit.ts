import { searchKey } from '../text/normalize.ts';
import { withoutPoliteness } from '../text/politeness.ts';
import { withoutKind } from './unit-kind-words.ts';

const PERSON = 'toi|tui|minh|em|e|anh|chi|chau|chung toi|chung em|bon em|bon minh';
const SPEAKER = `(?:${PERSON}|(?:ben|(?:ten )?don vi|co quan) (?:${PERSON})(?: la)?)`;
const POST =
  'can bo|cb|chuyen vien|cv|cong chuc|vien chuc|nhan vien|lanh dao|truong phong|pho truong phong|pho phong|pho chu tich|chu tich|pct|pho giam doc|giam doc|dau moi';
const NOW = 'hien|dang|hien dang|hien tai|hien nay';
const PLACE = 'cong tac|lam viec|lam|truc thuoc|thuoc|den tu|o|tai|ben|cua|trong';
/** Who speaks, what they are, and where: "em là cán bộ ở", "công tác tại". A name of a person follows "em là" alone. */
const INTRODUCTION = new RegExp(
  `^(?:${SPEAKER} |(?:ten )?(?:don vi|co quan)(?: la)? )?(?:(?:(?:la )?(?:${POST}) |(?:(?:${NOW}) )*(?:${PLACE}) )+)?`,
);
/** How people are addressed; a single syllable beside it is the name of a person: "anh Thanh". */
const ADDRESS = /^(?:toi|tui|minh|anh|chi|em|e|bac|co|chu|ong|ba|ban|sep|chau)$/;
/** An office of a unit, which is named before it. */
const OFFICE = /^(?:phong|p|vp|van phong|thanh tra|bo phan|ban|chi cuc|to|doi|hdnd|lanh dao|can bo|chuyen vien) (?=.)/;
/** What offices of a district are called, with or without "phòng". */
const DEPARTMENT =
  /^(?:phong |p )?(?:kinh te(?: va)? ha tang|kinh te do thi|kinh te|kt(?: va)? ?ht|ktht|ktdt|kt|cong thuong|tai nguyen(?: va)? moi truong|tn(?: va)? ?mt|tnmt|nong nghiep va phat trien nong thon|nong nghiep|nn(?: va)? ?ptnt|noi vu|tai chinh(?: va)? ke hoach|tc(?: va)? ?kh|tckh|quan ly do thi|qldt|van hoa(?: va)? thong tin|vhtt|thanh tra|van phong|vp|(?:van phong |vp )?hdnd(?: va)? ubnd) (?=.)/;
/** Words with which the name of a unit begins that stands behind one of its offices. */
const UNIT_BEGINS =
  /^(?:ubnd|uy ban|huyen|h|thi xa|tx|thanh pho|tp|phuong|thi tran|xa|so|bo|trung tam|bql|ban quan ly)\b/;
const BETWEEN = /^(?:(?:ubnd|huyen|h|thi xa|tx|thanh pho|tp|tinh|nghe an|va|voi|cung|hoac|hay|cac|nhe|a) )*$/;

/** Splits a text into its words as they are written. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => searchKey(word) !== '');
}

/**
 * Lists what is left of a typed text when more and more of what is said around the name of a unit is taken away: politeness, who
 * speaks, and the office within the unit. The whole text comes first.
 */
export function cutAround(typed: string): string[] {
  const told = [typed, ...partsOf(typed), withoutProvince(typed)];
  const said = told.flatMap((text) => [text, withoutPoliteness(text, 'behind'), withoutPoliteness(text)]);
  const introduced = said.flatMap((text) => [text, cutBefore(text, INTRODUCTION)]);
  const cut = [...introduced, ...introduced.flatMap(cutOffice)];
  const whole = wordsOf(typed);
  return [...new Map(cut.map((text) => [wordsOf(text).join(' '), text])).entries()].flatMap(([words, text]) =>
    words === '' || isFirstName(words.split(' '), whole) ? [] : [text],
  );
}

/** "Ghi cho tôi: UBND huyện …", "Kỳ Sơn - xa lắm": what stands behind a colon, or before a dash. */
function partsOf(typed: string): string[] {
  const [, behind] = /:\s*(.+)$/su.exec(typed) ?? [];
  const [, before] = /^(.+?)\s+[-–(]/su.exec(typed) ?? [];
  return [behind, before].filter((part) => part !== undefined);
}

/** Without the province behind the name of one of its units: "thị xã Hoàng Mai, tỉnh Nghệ An". */
function withoutProvince(typed: string): string {
  return typed.replace(/[,\s]+(?:tỉnh|tinh|t\.)?\s*(?:nghệ an|nghe an)[\s.]*$/iu, '');
}

function isFirstName(words: readonly string[], whole: readonly string[]): boolean {
  const from = whole.findIndex((_, at) => words.every((word, offset) => whole[at + offset] === word));
  const beside = [whole[from - 1], whole[from + words.length]].map((word) => searchKey(word ?? ''));
  return !withoutKind(words.map(searchKey).join(' ')).includes(' ') && beside.some((word) => ADDRESS.test(word));
}

/** Returns whether folded words around the name of a unit tell only of an office in it, or nothing. */
export function isAround(words: string): boolean {
  return words === '' || BETWEEN.test(`${words} `) || isOffice(words) || `${words} `.replace(INTRODUCTION, '') === '';
}

/** Returns whether folded words tell of an office of a unit. */
export function isOffice(words: string): boolean {
  return OFFICE.test(`${words} .`) || DEPARTMENT.test(`${words} .`);
}

function cutOffice(text: string): string[] {
  const words = wordsOf(text);
  const keys = words.map(searchKey);
  const behind = OFFICE.test(keys.join(' '))
    ? keys.flatMap((_, at) => (at > 0 && UNIT_BEGINS.test(keys.slice(at).join(' ')) ? [words.slice(at).join(' ')] : []))
    : [];
  return [...behind, cutBefore(text, DEPARTMENT)];
}

function cutBefore(text: string, pattern: RegExp): string {
  const words = wordsOf(text);
  const key = words.map(searchKey).join(' ');
  const rest = key.replace(pattern, '');
  return rest === key || rest === '' ? text : words.slice(-rest.split(' ').length).join(' ');
}
