const LETTERS: readonly [RegExp, string][] = [
  [/dd/g, 'đ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/uo(?=[a-z]*w)|uow/g, 'ươ'],
  [/aw/g, 'ă'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
  [/w/g, ''],
];
const TONES: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const SYLLABLE = /^((?:gi|qu)?[bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]+)(ch|nh|ng|[cmnpt])?$/;
/** What no syllable without Telex has. */
const TYPED_RAW = /^(?=.*(?:dd|aa|ee|oo|w|[aeiouy][a-z]*[sfrxj]))[a-z]+$/;

/** Writes a syllable that was typed in raw Telex with its marks: "dduwcs" is "đức"; null where it is none. */
function withMarks(word: string): string | null {
  if (!TYPED_RAW.test(word)) return null;
  const tone = /[aeiouyw][a-z]*?([sfrxj])/.exec(word);
  const mark = TONES[tone?.[1] ?? ''] ?? '';
  const at = tone === null ? -1 : tone.index + tone[0].length - 1;
  const plain = at < 0 ? word : `${word.slice(0, at)}${word.slice(at + 1)}`;
  const spelled = LETTERS.reduce((written, [typed, letter]) => written.replaceAll(typed, letter), plain);
  const [, before = '', vowels = '', behind = ''] = SYLLABLE.exec(spelled) ?? [];
  if (vowels === '') return null;
  // The tone stands on the vowel with a mark, before a consonant on the last, else on the last but one.
  const marked = Array.from(vowels).findLastIndex((vowel) => 'ăâêôơư'.includes(vowel));
  const place = marked >= 0 ? marked : behind !== '' ? vowels.length - 1 : Math.max(0, vowels.length - 2);
  const toned = `${vowels.slice(0, place + 1)}${mark}${vowels.slice(place + 1)}`;
  return `${before}${toned}${behind}`.normalize('NFC');
}

/**
 * Returns the words of a text that was typed in raw Telex with their marks: "traanf vawn dduwcs" is "trần văn đức".
 * @returns null where fewer than two of its words were typed so.
 */
export function fromTelex(text: string): string | null {
  let typed = 0;
  const written = text.toLowerCase().replaceAll(/[a-z]+/g, (word) => {
    const marked = withMarks(word);
    if (marked === null || marked === word) return word;
    typed += 1;
    return marked;
  });
  return typed < 2 ? null : written;
}
