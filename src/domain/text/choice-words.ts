import { foldTelex, searchKey } from './normalize.ts';
import { withoutPoliteness } from './politeness.ts';

/** What people type for yes, without marks. */
const YES = wordsOf(
  'co|da dong y|dong y roi|dung|dung roi|dung vay|dung the|chinh xac|chuan|chuan roi|phai|phai roi|dung day|ok|oke|okie|okey|okay|oki|ok dong y|dong y|nhat tri|u|uh|uhm|um|uk|vang|da|da vang|da co|da dung|duoc|yes|xac nhan',
);
/** What people type for no. */
const NO = wordsOf(
  'khong|ko|k|kg|khg|hong|thoi|thoi khong|khong phai|ko phai|k phai|chua|chua dung|khong dung|ko dung|sai|sai roi|nham|nham roi|khong dong y|ko dong y|no',
);

/** With these a label begins that says yes, and one that says no. */
const YES_LABELS = /^(?:dong y|dung|co|phai|xac nhan|chap nhan|nhat tri|ok|vang|duoc)(?: |$)/;
const NO_LABELS = /^(?:khong|chua|sai|thoi|huy|bo qua|y khac)(?: |$)/;
/** Beside a yes, this is what is meant instead: “Đơn vị khác”. */
const OTHER_LABELS = /(?:^| )khac$/;

/** Words for a way through the chat, and the beginnings of labels that lead it, the nearest first. */
const WAYS: readonly { said: ReadonlySet<string>; labels: readonly string[] }[] = [
  {
    said: wordsOf('tiep|tiep tuc|tiep theo|di tiep|lam tiep|sang tiep|next|continue|ke tiep|trang sau|xem tiep'),
    labels: ['tiep', 'lam tiep', 'sang tiep', 'trang sau', 'bao cao tiep', 'xem tiep'],
  },
  {
    said: wordsOf('quay lai|tro lai|back|quay ve|lui lai|tro ve|trang truoc'),
    labels: ['quay lai', 'tro lai', 'trang truoc'],
  },
  {
    said: wordsOf('xong|xong roi|du|du roi|da du|het|het roi|done|hoan thanh'),
    labels: ['xong', 'du roi', 'da du', 'hoan thanh', 'tiep tuc'],
  },
  { said: wordsOf('roi|co roi|da roi|lam roi'), labels: ['da'] },
  { said: wordsOf('huy|huy bo|thoi|cancel|dung lai|thoat|bo'), labels: ['huy', 'thoi', 'dung lai', 'bo qua'] },
];

/** A way out of a question: what is there is kept, or the question is left. */
export type WayOut = 'keep' | 'leave';

/** The longest text that asks for one, in characters. */
const LONGEST_WAY = 60;
/** What leaves everything as it is: “giữ nguyên như cũ”. */
const KEEPING =
  /^(?:thoi )?(?:cu |van |em |toi )*(?:giu nguyen|giu nhu cu|giu ban cu|de nguyen|de nhu cu|de vay|de the|de nhu vay|nhu cu|nhu da go)(?: (?:nhu|cu|da go|da|go|vay|the|noi dung|ban|ten|tin|van ban))*$/;
/** What leaves a question for later, or for good: “thôi không sửa nữa”, “để sau”. */
const LEAVING =
  /^(?:thoi|huy|huy bo|cancel|dung lai|thoat|bo|(?:thoi )?(?:de|lam|gui|sua|doi|nhap) (?:sau|luc khac|khi khac|mai)|de mai (?:lam|sua|gui)|(?:thoi )?luc khac|(?:thoi )(?:em |toi )?(?:khong|ko|k|kg|khoi) (?:can )?(?:sua|doi|gui|soan|viet|nhap|them|lam|dang ky)(?: (?:gi|ten|tin|nua))*|(?:em |toi )?(?:khong|ko|k|kg) (?:muon |can )?(?:sua|doi|soan|nhap|gui|lam)(?: (?:gi|ten|tin))* nua|(?:em |toi )?(?:khong|ko|k) (?:muon |can )?(?:sua|doi)(?: ten)?)$/;

/** The beginnings of labels that do the same. */
const WAYS_OUT: Readonly<Record<WayOut, readonly string[]>> = {
  keep: ['giu nguyen', 'giu'],
  leave: ['huy', 'thoi', 'dung lai', 'bo qua', 'de sau'],
};

/**
 * Words of politeness and haste around what is meant; not “dạ” and “rồi”: without marks “da nop” and “nop roi” say that it
 * is done already.
 */
const BEFORE = /^(?:thua|vang|a|em|toi|minh|xin|cho toi|cho em|bam nut|nhan nut|bam|nhan|chon) /;
const AFTER = / (?:a|nhe|nha|nhen|di|luon|ngay|voi|giup|em|anh|chi|dong chi|oi|day|thoi|bot)$/;
/** What a word such as “nộp” may be said of. */
const OBJECT = / (?:bao cao|so lieu|ban nay|cai nay|the)$/;
/** English words that stand for those of labels. */
const ENGLISH: Readonly<Record<string, string>> = { submit: 'nop', send: 'gui', approve: 'duyet', delete: 'xoa' };

/** Short words of messages, as they are read. */
const SHORT: Readonly<Record<string, string>> = { dk: 'dang ky', bc: 'bao cao', sl: 'so lieu', vb: 'van ban' };

function inFull(key: string): string {
  return key
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split('|'));
}

/** Returns the keys under which a typed text may be the words of a choice: as it stands, read as Telex, without courtesies. */
export function keysOf(text: string): string[] {
  const key = searchKey(text);
  const keys = new Set<string>();
  for (const form of [key, foldTelex(key)])
    for (let shorter = form; shorter !== ''; shorter = withoutCourtesy(shorter)) {
      keys.add(shorter);
      keys.add(ENGLISH[shorter] ?? shorter);
      keys.add(inFull(shorter));
      if (withoutCourtesy(shorter) === shorter) break;
    }
  keys.delete('');
  return [...keys];
}

function withoutCourtesy(key: string): string {
  return AFTER.test(key) ? key.replace(AFTER, '') : key.replace(BEFORE, '');
}

/** Returns a key without what its verb is said of: “nộp báo cáo luôn” is “nộp”. */
export function verbOf(key: string): string {
  return withoutCourtesy(key).replace(OBJECT, '');
}

/** Returns whether the words say yes, say no, or neither. */
export function answerIn(keys: readonly string[]): 'yes' | 'no' | null {
  // The longest says most: “không đồng ý ạ” is no, whatever is left of it.
  for (const key of keys) {
    if (NO.has(key)) return 'no';
    if (YES.has(key)) return 'yes';
  }
  return null;
}

/** Returns those of the labels that say yes or no; where none begins so, the one that is the other way of it. */
export function labelsOf(answer: 'yes' | 'no', labels: readonly string[]): number[] {
  const places = (fits: (label: string) => boolean): number[] =>
    labels.flatMap((label, at) => (fits(label) ? [at] : []));
  const [plain, opposite] = answer === 'yes' ? [YES_LABELS, NO_LABELS] : [NO_LABELS, YES_LABELS];
  const said = places((label) => plain.test(label));
  if (said.length > 0) return said;
  // “Tham dự” is the yes to “Không tham dự”.
  if (answer === 'yes') return places((label) => labels.some((other) => other === `khong ${label}`));
  return labels.some((label) => opposite.test(label)) ? places((label) => OTHER_LABELS.test(label)) : [];
}

/** Returns the labels that lead the way that the words ask for; none where they ask for no way. */
export function labelsOfWay(keys: readonly string[], labels: readonly string[]): number[] {
  const way = WAYS.find(({ said }) => keys.some((key) => said.has(key)));
  const out = wayOutIn(keys);
  for (const begins of way?.labels ?? (out === null ? [] : WAYS_OUT[out])) {
    const places = labels.flatMap((label, at) => (label === begins || label.startsWith(`${begins} `) ? [at] : []));
    if (places.length > 0) return places;
  }
  return [];
}

/** Returns whether a text is nothing but yes, no, or a way through the chat: no name, and nothing of one's own. */
export function isChoiceWord(text: string): boolean {
  const keys = [searchKey(text), searchKey(withoutPoliteness(text))];
  return (
    answerIn(keys) !== null || wayOutIn(keys) !== null || WAYS.some(({ said }) => keys.some((key) => said.has(key)))
  );
}

/** Returns whether a text keeps what is there, leaves what is asked, or does neither. */
export function readWayOut(text: string): WayOut | null {
  return text.length > LONGEST_WAY ? null : wayOutIn(keysOf(text));
}

function wayOutIn(keys: readonly string[]): WayOut | null {
  if (keys.some((key) => KEEPING.test(key))) return 'keep';
  return keys.some((key) => LEAVING.test(key)) ? 'leave' : null;
}
