import { hasMarks, searchKey } from './normalize.ts';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' | '));

/** Words of address and politeness that stand before what is said. */
const BEFORE = listed(
  'dạ | vâng | thưa | báo cáo | kính báo cáo | kính gửi | kính thưa | nhờ | bc | alo | em | e | anh | a | chị | c | sếp | bác | đồng chí | đ/c | đc | các | xin | xin phép | gửi | xin gửi | ơi | ok | oke | uh | um | ừ | ờ',
);
/** And those behind it, also as they are said in Nghệ An. */
const BEHIND = listed(
  'ạ | a | ah | thưa | nhé | nhe | nha | nhá | nhen | nhỉ | hi | hì | hihi | hè | hehe | hey | đấy | đó | đâu | luôn | thôi | nghe | anh | chị | c | em | e | sếp | bác | đồng chí | đ/c | đc | bạn | ơi | cảm ơn | cám ơn | thanks | tks | ok | kính báo cáo | tề | rứa | ri | nờ | chú | cô | o | mự | hầy | nè | nek | ak | ạk',
);
/** Without marks some of them are other words: "da" is "đã" as well, "do" is "do". */
const ONLY_MARKED = listed('chú | cô | o | đó | đâu | hè | đc');
const folded = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].filter((word) => !ONLY_MARKED.has(word)).map(searchKey));
const FOLDED = { before: folded(BEFORE), behind: folded(BEHIND) };
const LONGEST_PHRASE = 3;
const SIGNS = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+|[:;]-?[)D(]+/gu;
const EDGE = /^[\s.,;:!…*"“”']+|[\s.,;:!…*"“”']+$/gu;

/**
 * Returns a text without emoji, and without the words of address and politeness around it; as it is where nothing else is said.
 * @param sides 'behind' leaves what stands before, where a name may begin with such a word: "Anh Sơn".
 */
export function withoutPoliteness(text: string, sides: 'around' | 'behind' = 'around'): string {
  let words = text.normalize('NFC').replaceAll(SIGNS, ' ').trim().split(/\s+/u);
  const inMarked = hasMarks(text);
  const cut = (
    side: 'before' | 'behind',
    take: (length: number) => string[],
    rest: (length: number) => string[],
  ): boolean => {
    const listedOn = side === 'before' ? BEFORE : BEHIND;
    const isPolite = (phrase: string): boolean =>
      listedOn.has(phrase) || (!inMarked && phrase !== '' && FOLDED[side].has(searchKey(phrase)));
    for (let length = Math.min(LONGEST_PHRASE, words.length - 1); length > 0; length -= 1) {
      if (
        !isPolite(
          take(length)
            .join(' ')
            .toLowerCase()
            .replaceAll(/[.,;:!…]+$/gu, ''),
        )
      )
        continue;
      words = rest(length);
      return true;
    }
    return false;
  };
  const before = (): boolean =>
    cut(
      'before',
      (length) => words.slice(0, length),
      (length) => words.slice(length),
    );
  const behind = (): boolean =>
    cut(
      'behind',
      (length) => words.slice(-length),
      (length) => words.slice(0, -length),
    );
  while ((sides === 'around' && before()) || behind());
  const left = words.join(' ').replaceAll(EDGE, '');
  return left === '' ? text.trim() : left;
}
