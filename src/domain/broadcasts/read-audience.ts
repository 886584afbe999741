import { findUnits } from '../people/find-unit.ts';
import type { UnitIndex } from '../people/unit-index.ts';
import { searchKey } from '../text/normalize.ts';
import { partKey, type AudiencePart, type AudienceRole } from './audience.ts';
import { cutText } from '../text/storable.ts';

/** What words about an audience are read against. */
export interface AudienceWords {
  units: UnitIndex;
  tasks: readonly { id: number; code: string }[];
  /** The open rounds, as they are offered. */
  roundIds: readonly number[];
  /** The newest broadcast that asked for an answer; null where there is none. */
  askedBroadcastId: number | null;
}

/** What somebody typed of an audience. */
export interface ReadAudience {
  parts: AudiencePart[];
  exclusions: AudiencePart[];
  roles: AudienceRole[];
  /**
   * Words that name nothing, more than one unit, or those who owe in more than one round; the units or rounds that may be
   * meant, the best first.
   */
  unclear: { typed: string; excluded: boolean; unitIds: number[]; roundIds: number[] }[];
}

const EXCLUDING = /^(?:tru|ngoai tru|khong gui|bo qua|bo) +/;
/** “Mời” alone invites. */
const EVERYBODY =
  /^(?:(?:tat ca|toan bo|tat ca cac|toan the)(?: (?:cac )?(?:don vi|co quan|moi nguoi))?|moi (?:cac )?(?:don vi|co quan|nguoi))$/;
const DISTRICTS =
  /^(?:(?:ubnd |tat ca |\d+ )*(?:cac |\d+ |tat ca |cap )*(?:huyen|thanh pho|thi xa|xa|phuong)(?: (?:thanh pho|thi xa|huyen|xa|phuong|thanh thi))*)$/;
const AGENCIES = /^(?:(?:tat ca )?(?:cac |\d+ )?(?:so|nganh|ban|co quan)(?: (?:ban )?(?:nganh|so|tinh))*)$/;
const ENTERPRISES =
  /^(?:(?:tat ca )?(?:cac |\d+ )?(?:doanh nghiep|cong ty|co so)(?: (?:sxcn|san xuat cong nghiep|san xuat))?)$/;
const OWING = /\bchua (?:nop|bao cao|gui bao cao)\b/;
const UNANSWERED = /\bchua (?:tra loi|phan hoi|xac nhan)\b/;
const TASK =
  /^(?:(?:cac|cac don vi|don vi|cac co quan|co quan|nhung don vi|nganh|cac so|so|ben)? ?(chu tri|phoi hop))?(?: thuc hien)? ?(?:(?:cac )?(?:nhiem vu|nv|viec) ?)?(\d{1,2}) (\d{1,2})$/;
/** A task's code as it is written, with its dot: "3/1" is a day. */
const WITH_CODE = /(?<![\d./-])\d{1,2}\.\d{1,2}(?![\d/-])\D*$/u;
const ROLES: readonly [RegExp, AudienceRole][] = [
  [/^(?:va )?(?:lanh dao|thu truong)(?: cac)? (?:don vi|huyen)$/, 'head'],
  [/^(?:dau moi )?du phong$/, 'deputy'],
  [/^(?:cac )?dau moi$/, 'contact'],
  [/^(?:cac )?(?:can bo )?dieu phoi(?: vien)?$/, 'coordinator'],
  [/^lanh dao so$/, 'leader'],
];

const REQUEST = /\b(?:de nghi|yeu cau|kinh (?:gui|moi|de nghi)|tran trong|thong bao)\b|^(?:moi|nho|xin|hay) /;

/** Returns whether a text asks something of its readers: it is a notice, whomever it names. */
export function isRequest(text: string): boolean {
  return REQUEST.test(searchKey(text));
}

/**
 * Reads an audience as people type it, with or without marks: "các huyện, trừ Quỳ Hợp và Nam Đàn", "quy hop; tan ky",
 * "chủ trì nhiệm vụ 2.1", "đơn vị chưa nộp". What follows "trừ" is left out. Only a whole name is taken without asking.
 */
export function readAudience(typed: string, known: AudienceWords): ReadAudience {
  const read: ReadAudience = { parts: [], exclusions: [], roles: [], unclear: [] };
  let excluded = false;
  for (const phrase of phrasesIn(typed)) {
    let words = phrase;
    if (EXCLUDING.test(searchKey(words))) {
      excluded = true;
      words = words.replace(
        /^\s*(?:ngoại\s+trừ|ngoai\s+tru|trừ|tru|không\s+gửi|khong\s+gui|bỏ\s+qua|bo\s+qua|bỏ|bo)\s+/iu,
        '',
      );
    }
    const key = searchKey(words);
    const role = ROLES.find(([pattern]) => pattern.test(key))?.[1];
    if (role !== undefined) {
      read.roles.push(role);
      continue;
    }
    const parts = partsOf(words, key, excluded, known);
    if (parts.kind === 'unclear') {
      const { unitIds, roundIds = [] } = parts;
      read.unclear.push({ typed: cutText(words.trim(), 60), excluded, unitIds, roundIds });
    } else (excluded ? read.exclusions : read.parts).push(...parts.parts);
  }
  return { ...read, parts: unique(read.parts), exclusions: unique(read.exclusions), roles: [...new Set(read.roles)] };
}

/** "a, b; c và d, trừ e" as its phrases; "trừ" begins one of its own. */
function phrasesIn(typed: string): string[] {
  return typed
    .normalize('NFC')
    .split(
      /[,;\n]|(?<=\s)(?:và|va)\s+(?!môi trường|moi truong|công nghệ|cong nghe|truyền thông|truyen thong|tư vấn|tu van|hỗ trợ|ho tro)|(?<=\s)(?=(?:trừ|tru)\s)/iu,
    )
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** Reads one phrase of an audience; where it is unclear, with the units that may be meant. */
function partsOf(
  words: string,
  key: string,
  excluded: boolean,
  { units, tasks, roundIds, askedBroadcastId }: AudienceWords,
): { kind: 'parts'; parts: AudiencePart[] } | { kind: 'unclear'; unitIds: number[]; roundIds?: number[] } {
  const parts = (...list: AudiencePart[]) => ({ kind: 'parts', parts: list }) as const;
  if (EVERYBODY.test(key)) return parts({ kind: 'everybody' });
  if (OWING.test(key)) {
    // Nobody is told by mistake where those who owe anything are left out.
    if (roundIds.length === 1 || (excluded && roundIds.length > 0))
      return parts(...roundIds.map((roundId) => ({ kind: 'owing', roundId }) as const));
    return { kind: 'unclear', unitIds: [], roundIds: [...roundIds] };
  }
  if (UNANSWERED.test(key) && askedBroadcastId !== null)
    return parts({ kind: 'unanswered', broadcastId: askedBroadcastId });
  const task = WITH_CODE.test(words) ? taskIn(key, tasks) : null;
  if (task !== null) return parts(...task);
  // A unit's own name goes before the words for a kind: "thành phố Vinh".
  const found = findUnits(units, words);
  if (found.kind === 'one' && found.certainty === 'exact') return parts({ kind: 'unit', unitId: found.id });
  if (DISTRICTS.test(key)) return parts({ kind: 'districts' });
  if (AGENCIES.test(key)) return parts({ kind: 'agencies' });
  if (ENTERPRISES.test(key)) return parts({ kind: 'enterprises' });
  return {
    kind: 'unclear',
    unitIds: found.kind === 'one' ? [found.id] : found.kind === 'several' ? found.ids : found.nearest,
  };
}

/** The parts of a task; without a word for either, both those who lead and those who cooperate. */
function taskIn(key: string, tasks: AudienceWords['tasks']): AudiencePart[] | null {
  const [, side, group, number] = TASK.exec(key) ?? [];
  const task = tasks.find(({ code }) => code === `${group ?? ''}.${number ?? ''}`);
  if (task === undefined) return null;
  const lead = { kind: 'task', taskId: task.id, role: 'lead' } as const;
  const cooperate = { kind: 'task', taskId: task.id, role: 'cooperate' } as const;
  return side === 'chu tri' ? [lead] : side === 'phoi hop' ? [cooperate] : [lead, cooperate];
}

function unique(parts: readonly AudiencePart[]): AudiencePart[] {
  return [...new Map(parts.map((part) => [partKey(part), part])).values()];
}
