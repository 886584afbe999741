/** Encodings of before Unicode, in which a letter with marks is another character that its font draws as that letter. */
export type OldFont = 'TCVN3' | 'VNI';

/** Signs that stand within words only where a font of TCVN3 draws them as letters: "V¨n", "§¬n vÞ"; but not µm. */
const TCVN3_SIGN =
  /(?!(?<!\p{L})µ[mgl](?!\p{L}))(?:[¨©ª¬µ¶¸¹¼½¾Þßþ÷×](?=\p{L})|(?<=\p{L})[¨©ª¬µ¶¸¹¼½¾Þßþ÷×]|[®§](?=[\p{L}¨©ª¬µ¶¸¹¼½¾]))/gu;

/** Letters that follow a vowel only where a font of VNI draws them as its marks ("Vaên", "Huøng"), and its đ. */
const VNI_MARKS = /[aeouyôö][øùûï]|[aeuyôö]õ|a[âáàåãäêéèúüë]|[eo][âåä]|e[áàã]|(?<!\p{L})ñ(?=\p{L})/giu;

/**
 * Returns the old encoding that a text is written in, or null where nothing in it says so. Any name of some syllables
 * holds a letter with marks, so that it tells.
 */
export function detectOldFont(text: string): OldFont | null {
  const written = text.normalize('NFC');
  const tcvn3 = written.match(TCVN3_SIGN)?.length ?? 0;
  const vni = written.match(VNI_MARKS)?.length ?? 0;
  if (tcvn3 === 0 && vni === 0) return null;
  return tcvn3 >= vni ? 'TCVN3' : 'VNI';
}
