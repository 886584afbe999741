import { hasMarks } from '../text/normalize.ts';
import { placesOf, type Sentence } from './sentence.ts';

/** Words with which somebody speaks of themselves or their own unit. */
const OWN = [
  'toi',
  'minh',
  'em',
  'chung toi',
  'cua toi',
  'huyen toi',
  'huyen minh',
  'so minh',
  'so toi',
  'so em',
  'so ta',
  'don vi toi',
  'don vi minh',
  'co quan toi',
  'ben toi',
  'ben em',
  'ben minh',
];
const POLITE_OWN = [
  'cho toi',
  'cho em',
  'cho minh',
  'giup toi',
  'giup em',
  'giup minh',
  'den toi',
  'thua em',
  'anh em',
];
/** Whether "toi" is "tới" there, as in "tới đâu rồi", and not somebody who asks. */
function isUntil({ words, keys }: Sentence, at: number): boolean {
  const { key = '', written = '' } = words[at] ?? {};
  return key === 'toi' && (keys[at + 1] === 'dau' || (hasMarks(written) && written !== 'tôi'));
}

/** Whether somebody is addressed there, at the end of the question: "…rồi em?". */
function isAddress({ keys }: Sentence, at: number): boolean {
  return keys[at] === 'em' && at === keys.length - 1 && at > 0;
}

/** Returns whether a unit that is named there is who asks: "Em bên Sở Tài chính đang lập dự toán, …". */
function isWhoAsks({ keys }: Sentence, [first = 0, ...others]: readonly number[]): boolean {
  const last = others.at(-1) ?? first;
  const before = keys.slice(Math.max(0, first - 7), first);
  const somebody = before.some((key) => ['toi', 'em', 'minh', 'chau', 'tui'].includes(key));
  const from = before.some((key) => ['ben', 'o', 'tai', 'la', 'cua', 'thuoc', 'tu'].includes(key));
  return somebody && from && first < 12 && keys.length - last > 6;
}

/** Words that begin what is asked, after who asks and why. */
const ASKING = [
  'xin phep hoi',
  'xin hoi',
  'cho hoi',
  'cho em hoi',
  'hoi giup',
  'hoi xem',
  'cho biet',
  'muon biet',
  'hoi gap',
  'tra giup',
  'xem giup',
];
/** What the agency that coordinates does with a report. */
const HANDLED = ['duyet', 'da duyet', 'xac nhan', 'ghi nhan', 'nhan duoc', 'tra lai', 'da tra lai', 'da nhan'];

/** Returns the units that are asked about, of those that are named: without who asks, who is written to, and who handles the report. */
export function unitsAskedAbout<T extends { places: readonly number[] }>(sentence: Sentence, named: readonly T[]): T[] {
  const others = named.filter(
    ({ places }, at) =>
      !isWhoAsks(sentence, places) &&
      !(at > 0 && named.length > 1 && isReceiver(sentence, places)) &&
      !isSentTo(sentence, places) &&
      !isAddressee(sentence, places),
  );
  const asked = others.filter(({ places }) => !isAgencyOfOwn(sentence, places));
  const begins = placesOf(sentence, ASKING);
  const last = asked.at(-1)?.places[0] ?? 0;
  const begun = begins.filter((place) => place < last);
  return begun.length === 0 ? asked : asked.filter(({ places: [first = 0] }) => begun.every((place) => place < first));
}

/** "Báo cáo của em Sở Công Thương duyệt chưa": who approves is not asked about. */
function isAgencyOfOwn({ keys }: Sentence, places: readonly number[]): boolean {
  const after = (places.at(-1) ?? 0) + 1;
  const isHandled = HANDLED.some((words) => words.split(' ').every((word, offset) => keys[after + offset] === word));
  return isHandled && keys.slice(0, places[0]).some((key) => ['em', 'toi', 'minh', 'tui'].includes(key));
}

/** Returns whether a unit that is named there is written to, and not asked about: "… gửi báo cáo cho Sở Công Thương". */
function isReceiver({ keys }: Sentence, [first = 0]: readonly number[]): boolean {
  return ['cho', 've', 'den', 'len', 'toi', 'gui'].includes(keys[first - 1] ?? '');
}

/** "Còn mấy huyện chưa gửi báo cáo lên Sở Công Thương": to whom reports go is not asked about. */
function isSentTo({ keys }: Sentence, [first = 0]: readonly number[]): boolean {
  const sent = keys.slice(Math.max(0, first - 5), first).some((key) => ['gui', 'nop'].includes(key));
  return sent && ['len', 've'].includes(keys[first - 1] ?? '') && first > 2;
}

const DRAFTED = ['soan', 'soan thao', 'du thao', 'ban nhap', 'ban thao'];

/** Whether a unit that is named there is whom something is written for: "soạn báo cáo gửi UBND tỉnh", "… để trình Bộ". */
function isAddressee(sentence: Sentence, [first = 0]: readonly number[]): boolean {
  const before = sentence.keys.slice(Math.max(0, first - 2), first);
  const isReport = placesOf(sentence, DRAFTED).length > 0 && placesOf(sentence, ['bao cao']).some((at) => at < first);
  const isLetter = placesOf(sentence, ['cong van', 'van ban', 'to trinh']).length > 0;
  return before.includes('trinh') || (isReceiver(sentence, [first]) && isReport && !isLetter);
}

/**
 * Returns whether somebody speaks of themselves or of their own unit.
 * @param taken places that name something else.
 */
export function speaksOfOneself(sentence: Sentence, taken: ReadonlySet<number>): boolean {
  const polite = placesOf(sentence, POLITE_OWN);
  return placesOf(sentence, OWN).some(
    (place) => !polite.includes(place) && !taken.has(place) && !isUntil(sentence, place) && !isAddress(sentence, place),
  );
}
