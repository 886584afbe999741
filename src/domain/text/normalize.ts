/** Letters, digits and signs that some keyboards type as wide as a Chinese character. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const APOSTROPHE = /(?<=\p{L})['‘ʼ`´](?=\p{L})/gu;

/**
 * Normalizes typed text: NFC, without invisible characters, in letters and digits of usual width, one sign for the apostrophe in
 * names, with single spaces and the line breaks it had.
 */
export function normalizeInput(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(APOSTROPHE, '’')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, (character) =>
      character === '\t' ? ' ' : '',
    )
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .normalize('NFC')
    .trim();
}

/**
 * Returns the form in which texts are compared: no marks, đ as d, lower case, single spaces, no punctuation. Old and
 * new places of the tone mark (hòa, hoà) fold to the same key, as do NFC and NFD.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐÐð]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The five tones, as marks of their own. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Returns the form in which texts with marks are compared: lower case, single spaces, no punctuation, the tone of each syllable at its
 * end, so that old and new places of the tone mark (hòa, hoà) are one.
 */
export function syllableKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((syllable) => `${syllable.replaceAll(TONES, '')}${(syllable.match(TONES) ?? []).join('')}`.normalize('NFC'))
    .join(' ');
}

/** Returns whether a text has Vietnamese marks or đ, so that its writer has told similar names apart. */
export function hasMarks(text: string): boolean {
  return /[\p{M}đĐ]/u.test(text.normalize('NFD'));
}

/**
 * Returns whether a text was written without marks, as far as can be seen: of two words or more hardly any has one. Abbreviations
 * say nothing.
 */
export function lacksMarks(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}]+/gu)?.filter((word) => !/^\p{Lu}{2,6}$/u.test(word)) ?? [];
  return words.length > 1 && words.filter(hasMarks).length * 10 < words.length;
}

/**
 * Folds a key typed without a Vietnamese keyboard being on, such as "ddoo luowng" or "quyf howpj": doubled letters
 * and w stand for marks, and one of f s r x j at or near the end of a syllable for a tone.
 */
export function foldTelex(key: string): string {
  return key
    .split(' ')
    .map((word) => {
      const plain = word
        .replace(/^dd/, 'd')
        .replaceAll(/([aeo])\1/g, '$1')
        .replaceAll('w', '');
      return withoutTone(withoutTone(plain));
    })
    .join(' ');
}

/** Without one letter of a tone; a slip types it twice: "trieejuj". */
function withoutTone(word: string): string {
  const tone = /^([a-z]*[aeiouy][a-z]*?)[fsrxj]([a-z]{0,2})$/.exec(word);
  return tone === null ? word : `${tone[1] ?? ''}${tone[2] ?? ''}`;
}

/** What nobody types but with Telex while no Vietnamese keyboard is on: doubled vowels, w, dd, a tone behind a syllable. */
const TELEX =
  /(?:aa|ee|oo|dd|[aou]w|w[aou]|[aeiouy](?:ng|nh|ch|[nmctp])?[sfrxj](?![a-z])|[aeiouy][sfrxj](?:y|i|o|u|a|ng|nh|ch|n|m|c|t|p)(?![a-z]))/i;

/** Returns a text with its words folded where it was typed in raw Telex, figures and signs as they were; as it is where it was not. */
export function withoutTelex(text: string): string {
  if (hasMarks(text) || !TELEX.test(text)) return text;
  return text.replaceAll(/[a-z]+/gi, (word) => (TELEX.test(word) ? foldTelex(word.toLowerCase()) : word));
}
