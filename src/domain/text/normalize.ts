/** What is kept of typed text: NFC, without invisible characters, with single spaces and the line breaks it had. */
export function normalizeInput(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')

    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, (character) =>
      character === '\t' ? ' ' : '',
    )
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .normalize('NFC')
    .trim();
}

/**
 * The form in which texts are compared: no marks, đ as d, lower case, single spaces, no punctuation. Old and new
 * places of the tone mark (hòa, hoà) fold to the same key, as do NFC and NFD.
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

/** Whether a text has Vietnamese marks or đ, so that its writer has told similar names apart. */
export function hasMarks(text: string): boolean {
  return /[\p{M}đĐ]/u.test(text.normalize('NFD'));
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
      const tone = /^([a-z]*[aeiouy][a-z]*?)[fsrxj]([a-z]{0,2})$/.exec(plain);
      return tone === null ? plain : `${tone[1] ?? ''}${tone[2] ?? ''}`;
    })
    .join(' ');
}
