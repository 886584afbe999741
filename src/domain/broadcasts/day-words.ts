/** Words that name a day by the day on which they are read. */
const DAY_WORDS =
  /(?<![\p{L}\p{M}])(?:(?:sáng|trưa|chiều|tối|sang|trua|chieu|toi) (?:nay|mai)|hôm nay|hom nay|ngày mai|ngay mai|ngày kia|ngay kia)(?![\p{L}\p{M}])/iu;

/** Returns the first words of a text that name another day when they are read on another: “ngày mai”; null where none do. */
export function findDayWords(text: string): string | null {
  return DAY_WORDS.exec(text.normalize('NFC'))?.[0].toLowerCase() ?? null;
}
