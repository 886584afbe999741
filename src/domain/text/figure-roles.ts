import type { Asked } from './asked-figure.ts';
import type { Sentence } from './set-aside.ts';

/**
 * What a figure is in its sentence. `main`: it may be the answer; `plain`: nothing says what it is. The others are beside it: of another
 * year, `given` to be done where it is not told what was, planned or given, a part of another, by how much it changed, what is left, why it is so.
 */
export type Role = 'main' | 'plain' | 'given' | 'past' | 'plan' | 'part' | 'change' | 'rest' | 'reason';

/** What words near a figure say: a role, or that what was said before them is over. */
type Cue = Exclude<Role, 'main' | 'plain'> | 'now' | 'done' | 'result' | 'whole' | 'year' | 'left';

/** Plain verbs by which something was done: "kế hoạch 5 lớp, đã mở 3 lớp". */
const DOING =
  '(?:mo|to chuc|lam|man|trien khai|hoan thanh|ap dung|in|phat|cap phat|xay dung|ho tro|kiem tra|tap huan|lap dat|thanh lap|giai quyet|xu ly|tham gia|co|duoc|dat|nop|ky|ra soat|khao sat|thu gom|tiet kiem|giam duoc)';

/** `leads`: said before its figure alone. */
const CUES: readonly { cue: Cue; words: RegExp; marks?: RegExp; kind?: Asked['kind']; leads?: true }[] = [
  {
    cue: 'now',
    words:
      /\b(?:nam nay|nam ni|(?<!thuc |bieu |the )hien(?: nay| tai| co| con)?|den nay|nay la|den thoi diem (?:nay|hien tai)|(?:so|so lieu|con so) moi)\b/g,
  },
  {
    cue: 'done',
    words:
      /\b(?:thuc te|da (?:chi|thuc hien|giai ngan|su dung|dung|thanh toan|quyet toan)|(?:moi |chi |da )?giai ngan(?: duoc)?|(?:thuc hien|chi|giai ngan|su dung) (?:duoc|dc|het)|th(?=[ :]*$)|(?:di|den|du|co mat|tham du|tham gia)(?: (?:co|duoc|dc|chi|la|du|mat|hop))*(?= *$))\b/g,
  },
  {
    cue: 'result',
    words:
      /\b(?:(?:tang|nang|len)(?: [a-z]+){0,6}? len(?: den| toi| thanh)?|(?:xuong|chi|nay|nen)(?: chi)? con|nen(?: [a-z]+){0,4}? (?:chi|moi|da|con)(?= )|xuong|len|thanh)\b/g,
  },
  {
    cue: 'done',
    words: new RegExp(
      String.raw`(?<!\b(?:sang|nam|thang|quy|tuan) (?:nam|thang|quy|tuan|sau|toi) )\b(?:da|moi)(?: chi)? ${DOING}(?: (?:duoc|dc|xong|het))?(?= *$)`,
      'g',
    ),
  },
  {
    cue: 'whole',
    words: /\b(?:dat|tong|tong so|tong cong|ca thay|tat ca|(?:thuc hien|chi|su dung|dung|mo|lam|to chuc)(?=[ :]*$))\b/g,
  },
  {
    cue: 'past',
    words:
      /\b(?:nam ngoai|nam truoc|nam roi|cung ky|ky truoc|truoc day|truoc kia|truoc do|luc truoc|luc dau|ban dau|hom truoc|hom qua|lan truoc|dot truoc|so voi|(?:sua|doi|dieu chinh|tang|giam)(?: lai)? tu)\b/g,
  },
  {
    cue: 'past',
    words: /(?<!\bco )\b(?:so|so lieu|con so|bao cao|ket qua) cu\b/g,
    marks: /^(?:số|số liệu|con số|báo cáo|kết quả) cũ/iu,
  },
  {
    cue: 'now',
    words: /(?<!\bco )\b(?:so|so lieu|con so|bao cao|ket qua) moi\b/g,
    marks: /^(?:số|số liệu|con số|báo cáo|kết quả) mới/iu,
  },
  { cue: 'plan', words: /\bmoi(?= *$)/g, marks: /^mời/iu },
  // "45 triệu trên tổng số 60 triệu được giao": the whole.
  { cue: 'plan', words: /^[^\d]*\btren(?: tong)?(?: so| von| kinh phi)?(?: la)?(?= *$)/g, kind: 'money', leads: true },
  { cue: 'plan', words: /(?:%|\bphan tram) (?:cua|tren)(?: tong)?\b/g },
  {
    cue: 'plan',
    words:
      /\b(?:(?<!theo |thuc hien |phong |chinh )ke hoach|chi tieu|muc tieu|kh(?=[ :]*$)|du kien|phan dau|nam sau|nam toi|sang (?:nam|thang|quy)|thang (?:sau|toi)|tuan (?:sau|toi)|dang chuan bi|duoc giao|giao|duoc cap|duoc phan bo|du toan|giay moi|nhu cau|de xuat|se|tong muc|khai toan)\b/g,
  },
  // "Kế hoạch năm nay là 20": the year is the plan's.
  {
    cue: 'plan',
    words:
      /(?:\btheo (?:ke hoach|chi tieu)(?: duoc)?(?: giao)?(?: nam nay| nam ni|\s{5,})? (?:thi|la)\b|\b(?:(?<!theo |thuc hien |phong |chinh )ke hoach|chi tieu|muc tieu|du toan)(?: duoc)?(?: giao)?(?: cua| cho| trong)?(?: huyen| thi xa)?(?: (?:nam nay|nam ni|ca nam)\b|\s{5,}))/g,
  },
  { cue: 'plan', words: /\bdang ky\b/g, leads: true },
  // "Năm 2019 xin 50 triệu"; what is asked of the reader is no wish: "đề nghị ghi 45".
  {
    cue: 'plan',
    words:
      /\b(?:de nghi|kien nghi|xin)(?! (?:ghi|sua|cap nhat|nhap|dien|dinh chinh|loi|phep|bao|gui|chao|cam on|tra loi|noi|thong tin|cung cap|so ghi|dong chi)\b)(?= (?:cap|tinh|ho tro|bo tri|them|duoc|so|trung uong|huyen)\b| *$)/g,
    kind: 'money',
    leads: true,
  },
  { cue: 'given', words: /\b(?:phe )?duyet\b/g, kind: 'money' },
  { cue: 'given', words: /\b(?:bo tri|cap cho|phan khai|cap ve|phan bo)\b/g },
  {
    cue: 'part',
    words:
      /\b(?:trong (?:so )?(?:do|no)|bao gom|gom|chia ra|(?:ke|tinh|gop|gom) ca|tinh luon|ke luon|rieng|nu(?=[ :]*(?:(?:la|co) *)?$))\b/g,
  },
  {
    cue: 'change',
    words:
      /\b(?:tang|giam(?! (?:duoc|dc)\b)|them|bot|chenh|(?:it|nhieu|cao|thap|lon|nho|kem) hon(?= [a-z])|thieu hut|vuot|ngung|(?<!ap |su |xay )dung (?:hoat dong|san xuat)|giai the|pha san)\b/g,
    marks: /^(?:tăng|giảm|thêm|bớt|chênh|ít|nhiều|cao|thấp|lớn|nhỏ|kém|thiếu|hụt|vượt|ngừng|dừng|giải|phá)/iu,
  },
  { cue: 'rest', words: /\b(?:chua|khong|ko) (?:ke|tinh)(?= *$| (?:them |ca |toi |den )*$)/g },
  {
    cue: 'rest',
    words: /\b(?:con lai|con thieu|con no|con du|chua (?:chi|giai ngan|su dung|thuc hien|thanh toan|quyet toan))\b/g,
  },
  // What is left of things is how many there are; of money it is what was not spent.
  { cue: 'left', words: /\b(?:hien|nay|hien nay|hien tai|den nay)(?: chi)? con lai\b/g, kind: 'count' },
  { cue: 'left', words: /\bcon(?=[ :]*$)/g, kind: 'count' },
  { cue: 'rest', words: /\bcon(?=[ :]*$)/g, kind: 'money' },
];
/** "còn 2 lớp nữa", "còn 33 cơ sở chưa áp dụng": what is still to be done. */
const STILL = { before: /\bcon(?: lai)?(?: [a-z]+)?[ :]*$/, behind: /^[^,;.]*\b(?:nua|chua [a-z]+)\b/ };
/** What may be said of a figure behind it. */
const BEHIND: ReadonlySet<Cue> = new Set<Cue>(['past', 'plan', 'year', 'now']);
/** Which of what was said before is over by these words. */
const ENDS: Readonly<Partial<Record<Cue, readonly (Role | null)[]>>> = {
  now: [null, 'past', 'plan', 'given', 'reason'],
  done: [null, 'plan', 'given', 'part', 'reason'],
  result: [null, 'past', 'change', 'reason'],
  whole: [null, 'reason'],
  left: [null, 'past', 'change', 'reason', 'rest'],
  year: [null, 'past'],
};
const REASON = {
  marked:
    /(?<!\p{L})(?:vì|bởi|tại vì|do(?!\s+(?:\p{L}+\s+){1,6}(?:tổ chức|quản lý|chủ trì|phối hợp|thực hiện|triển khai|mở|cấp)(?!\p{L})))(?!\p{L})/giu,
  unmarked: /\b(?:boi vi|tai vi|(?<!don )vi|ly do)\b/g,
};
/** What parts a figure from what is said of another one. */
const PARTING = /[,;:()|]|\b(?:va|con(?! lai)|nhung|tuy nhien|ma|nen)\b/g;

/** What stands around a figure: from the figure before it, and up to the next one or the end of its clause. */
export interface Around {
  before: { from: number; to: number };
  behind: { from: number; to: number };
}

/** Says what a figure is by the words around it: those in its own clause, then those behind it, then those before. */
export function roleOf(
  sentence: Sentence,
  { before, behind }: Around,
  inherited: Role,
  asked: Pick<Asked, 'kind' | 'year' | 'words'>,
  marked: boolean,
): Role {
  const said = sentence.folded.slice(before.from, before.to);
  const parted = [...said.matchAll(PARTING)].at(-1);
  const own = before.from + (parted === undefined ? 0 : parted.index);
  const cue = (from: number, to: number, among?: ReadonlySet<Cue>): Role | null =>
    lastCue(sentence, { from, to, among }, asked, marked);
  const isStill =
    STILL.before.test(said) && STILL.behind.test(sentence.folded.slice(behind.from, behind.to)) ? 'rest' : null;
  return (
    isStill ??
    cue(own, before.to) ??
    cue(behind.from, behind.to, BEHIND) ??
    cue(before.from, own) ??
    (/[.;!?\n]/.test(said.replaceAll(/\d\.\d/g, '')) ? 'plain' : inherited)
  );
}

/** Follows the words from one place to another; null where none of them says anything. */
function lastCue(
  sentence: Sentence,
  { from, to, among }: { from: number; to: number; among: ReadonlySet<Cue> | undefined },
  { kind, year, words: question }: Pick<Asked, 'kind' | 'year' | 'words'>,
  marked: boolean,
): Role | null {
  const folded = sentence.folded.slice(from, to);
  const written = sentence.text.slice(from, to);
  const isSaid = ({ kind: only, leads }: (typeof CUES)[number]): boolean =>
    (only === undefined || only === kind) && (leads !== true || among === undefined);
  const found = CUES.filter(isSaid).flatMap(({ cue, words, marks }) =>
    [...folded.matchAll(words)]
      // Where the question asks how much less there was, that is the figure itself.
      .filter(({ 0: said }) => said !== 'giam' || !/\bgiam\b/.test(question ?? ''))
      .filter(({ index }) => !marked || marks === undefined || marks.test(written.slice(index)))
      .map(({ 0: said, index }) => ({ cue, at: index + said.length })),
  );
  for (const one of sentence.years)
    if (one.at >= from && one.at < to && year !== null)
      found.push({ cue: one.year === year ? 'year' : one.year < year ? 'past' : 'plan', at: one.at - from });
  const reason = marked ? REASON.marked : REASON.unmarked;
  for (const { index } of (marked ? written : folded).matchAll(reason)) found.push({ cue: 'reason', at: index });
  let role: Role | null = null;
  for (const { cue } of found.sort((one, other) => one.at - other.at)) {
    if (among?.has(cue) === false) continue;
    if (cue === 'now' || cue === 'done' || cue === 'result' || cue === 'whole' || cue === 'year' || cue === 'left') {
      if (role === 'main' || ENDS[cue]?.includes(role) === true) role = 'main';
    } else if (cue !== 'change' || role !== 'plan') role = cue;
  }
  return role;
}
