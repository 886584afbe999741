import type { UnitKind } from '../units/unit-kinds.ts';
import { inOneWay, nameAt, placedTokens, type KnownUnit, type PlacedToken, type UnitNames } from './unit-names.ts';
import { oneLine } from './words-of.ts';

/** What a cell names: units in their order, each with the words in brackets behind it. */
export interface UnitMention {
  /** One, or several that the words fit alike; none where no unit is known by them. */
  units: readonly KnownUnit[];
  words: string;
  remark: string | null;
}

/** Words with which the name of another body begins. */
const BEGINS_NAME =
  /^(?:so|ban|ubnd|uy|cong|bo|hoi|doan|lien|trung|truong|vien|chi|cuc|dai|bao|phong|van|ngan|kho|thanh|toa|mat|xa|phuong|huyen|thi|cac|doanh|don|co|quy|hiep|tap|tong|hop|to|nha|vuon|bql|tt|to|nguoi|ho|benh|dai|hoc)$/;
/** Words that join names and name nobody. */
const JOINING = /^(?:va|cung|voi|cung voi|phoi|hop|theo|dong|thoi|gom)$/;

/** Reads which units a text names. */
export function matchUnits(names: UnitNames, phrase: string): UnitMention[] {
  const text = inOneWay(phrase).replaceAll(/^\s*[-–+•]\s*/gmu, '');
  const bare = withoutRemarks(text);
  const tokens = placedTokens(bare);
  const mentions: (UnitMention & { end: number })[] = [];
  let [from, at] = [0, 0];
  const endRun = (to: number): void => {
    const run = trimmed(tokens.slice(from, to));
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined)
      mentions.push({ units: [], words: oneLine(text.slice(first.from, last.to)), remark: null, end: last.to });
    from = to;
  };
  while (at < tokens.length) {
    const token = tokens[at];
    const begins = token?.separated === true || JOINING.test(tokens[at - 1]?.token ?? '') || from === at;
    const found = begins ? nameAt(names, bare, tokens, at) : null;
    const next = found === null ? undefined : tokens[at + found.length];
    const whole = next === undefined || next.separated || next.token === 'va' || JOINING.test(next.token);
    if (found !== null && (whole || isFilling(tokens.slice(at + found.length)))) {
      endRun(at);
      const last = tokens[at + found.length - 1];
      mentions.push({
        units: found.units,
        words: oneLine(text.slice(token?.from, last?.to)),
        remark: null,
        end: last?.to ?? 0,
      });
      at += found.length;
      while (tokens[at] !== undefined && !tokens[at]?.separated && tokens[at]?.token !== 'va') at += 1;
      from = at;
      continue;
    }
    if (token?.separated === true && at > from && BEGINS_NAME.test(token.token) && !isKindAlone(tokens, at)) endRun(at);
    at += 1;
  }
  endRun(tokens.length);
  return mentions.map(({ end, ...mention }, index) => {
    const until = mentions[index + 1] === undefined ? text.length : text.length;
    const [, remark] = /^[\s.;,]*\(([^()]*)\)/u.exec(text.slice(end, until)) ?? [];
    return { ...mention, remark: remark === undefined ? null : oneLine(remark) };
  });
}

/** "UBND các xã, phường" goes on with a word of a kind that names no place. */
function isKindAlone(tokens: readonly PlacedToken[], at: number): boolean {
  const [one, two, three] = [at, at + 1, at + 2].map((index) => tokens[index]);
  const ends = (next: PlacedToken | undefined): boolean => next === undefined || next.separated || next.token === 'va';
  if (/^(?:xa|phuong|huyen)$/.test(one?.token ?? '')) return ends(two);
  return /^(?:thanh pho|thi xa|dac khu)$/.test(`${one?.token ?? ''} ${two?.token ?? ''}`) && ends(three);
}

/** The text with what stands in brackets blanked, so that places stay. */
function withoutRemarks(text: string): string {
  return text.replaceAll(/\([^()]*\)/gu, (all) => `;${' '.repeat(Math.max(all.length - 2, 0))};`);
}

/** Words behind a name that say only where it is: "tỉnh", "tỉnh Nghệ An", "liên quan". */
function isFilling(tokens: readonly PlacedToken[]): boolean {
  const end = tokens.findIndex(({ separated, token }) => separated || token === 'va');
  const words = tokens
    .slice(0, end < 0 ? undefined : end)
    .map(({ token }) => token)
    .join(' ');
  return /^(?:(?:tren dia ban )?(?:toan )?tinh(?: \w+){0,2}|lien quan|co lien quan|noi co du an|tren dia ban)$/.test(
    words,
  );
}

function trimmed(run: readonly PlacedToken[]): PlacedToken[] {
  const first = run.findIndex(({ token }) => !JOINING.test(token));
  const last = run.findLastIndex(({ token }) => !JOINING.test(token));
  return first < 0 ? [] : run.slice(first, last + 1);
}

/** Returns what kind a unit of this name is, by the word it begins with; what begins otherwise is an agency. */
export function kindByName(name: string): UnitKind {
  const kinds: readonly (readonly [RegExp, UnitKind])[] = [
    [/^(?:các|những|mọi|toàn thể)\s/iu, 'group'],
    [/^UBND\s+(?:các|cấp)\s|^(?:doanh nghiệp|cơ sở|hợp tác xã|hộ)(?!\s+\p{Lu})/iu, 'group'],
    [/^UBND\s+tỉnh|^Tỉnh\s/iu, 'province'],
    [/^(?:Bộ|Chính phủ|Văn phòng Chính phủ)(?:\s|$)/iu, 'ministry'],
    [/^(?:UBND\s+)?(?:xã|phường)\s/iu, 'commune'],
    [/^(?:UBND\s+)?(?:huyện|thành phố|thị xã)\s/iu, 'district'],
    [/^Sở\s/iu, 'department'],
    [/^(?:Báo|Đài|Tạp chí)\s/iu, 'press'],
    [/^(?:Ban\s+Quản\s+lý|BQL)\s/iu, 'board'],
    [/^(?:Công ty|Tổng công ty|Tập đoàn|Doanh nghiệp|Hợp tác xã|HTX|Nhà máy)\s/iu, 'enterprise'],
  ];
  return kinds.find(([pattern]) => pattern.test(inOneWay(name)))?.[1] ?? 'agency';
}
