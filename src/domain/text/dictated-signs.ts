const NUMBER = '(?:\\d|không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|tư|bẩy)';
/** "phẩy" before a number begins its decimals. */
const COMMA = new RegExp(String.raw`\s+phẩy(?!\p{L})(?!\s+${NUMBER}(?!\p{L}))`, 'giu');
const STOP = /\s+chấm(?:\s+(?:phẩy|hết|xuống dòng))?\s*$/iu;

/** Returns a text with the signs that were dictated by their names as signs: "một trăm phẩy trong đó … chấm". */
export function withDictatedSigns(text: string): string {
  return text.replace(STOP, '.').replaceAll(COMMA, ',');
}
