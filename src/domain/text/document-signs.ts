/** Kinds of documents and offices that issue them, by the signs with which they are written. */
const SIGNS = (
  'QĐ TTr CTr KH BC CV TB HD NQ CT GM TT NĐ KL BB PA ' +
  'UBND HĐND CP TTg TW BCT BTC VP KTHT BQLKKT LĐTBXH GDĐT ' +
  'SCT STC STP SNN SNNPTNT SKHCN SKHĐT STNMT STTTT SXD SGDĐT SLĐTBXH SYT SNV'
).split(' ');
const WRITTEN: ReadonlyMap<string, string> = new Map(SIGNS.map((sign) => [bare(sign), sign]));

/** What stands between signs, as people type it. */
const BETWEEN = /(\s*[-–]\s*|[/.&])/u;

/**
 * Writes the signs of a document as offices write them, whatever they were typed like: "qd-ubnd" is "QĐ-UBND", "ttr – sct" is
 * "TTr-SCT". "HĐ" stays another sign than "HD".
 */
export function spellSigns(signs: string): string {
  return signs
    .split(BETWEEN)
    .map((part, at) => (at % 2 === 1 ? part.replace(/\s*[-–]\s*/u, '-') : spell(part)))
    .join('');
}

/** Returns whether any of the signs of a document is of a kind or an office that is known. */
export function knowsSigns(signs: string): boolean {
  return signs.split(BETWEEN).some((part) => WRITTEN.has(bare(part)));
}

function spell(sign: string): string {
  const upper = sign.toLocaleUpperCase('vi');
  const known = WRITTEN.get(bare(sign));
  // What was typed with marks of its own is no other sign.
  return known !== undefined && (upper === bare(sign) || upper === known.toLocaleUpperCase('vi')) ? known : upper;
}

function bare(sign: string): string {
  return sign.toLocaleUpperCase('vi').replaceAll('Đ', 'D');
}
