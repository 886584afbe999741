import { addDays, dateOf, type LocalDate } from './local-date.ts';

/** The day from which spreadsheets count. */
const SPREADSHEET_START = '1899-12-30';
/** Of the years 2000 to 2040. */
const SERIALS = { first: 36_526, last: 51_501 };

/** Returns the day that figures most likely mean which are no usual date: of a spreadsheet, month first, or in one. Null for others. */
export function doubtedDay(text: string): LocalDate | null {
  const plain = text.trim();
  const serial = /^\d{5}$/.test(plain) ? Number(plain) : 0;
  if (serial >= SERIALS.first && serial <= SERIALS.last) return addDays(SPREADSHEET_START, serial);
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain) ?? [];
  if (Number(day) > 12) return dateOf(Number(year), Number(month), Number(day));
  const [, first, second, last] = /^(\d{2})(\d{2})(\d{2})$/.exec(plain) ?? [];
  return last === undefined ? null : dateOf(2000 + Number(last), Number(second), Number(first));
}
