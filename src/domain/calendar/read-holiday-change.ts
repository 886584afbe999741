import type { LocalDate } from '../text/local-date.ts';
import { searchKey } from '../text/normalize.ts';
import { parseDate } from '../text/parse-date.ts';
import { isWeekend } from './statutory-days.ts';

/** A change of the table of days off as it was typed. */
export type HolidayChange =
  { kind: 'off'; day: LocalDate; name: string } | { kind: 'work'; day: LocalDate; name: string };

export type HolidayReading =
  HolidayChange | { kind: 'refused'; reason: 'not-understood' | 'impossible' | 'weekend-already' | 'working-already' };

const PARTS =
  /^\s*(ngh[ỉi](?:\s+b[ùu])?|l[àa]m(?:\s+(?:b[ùu]|vi[ệe]c))?|b[ỏo])\s+(?:ng[àa]y\s+)?(\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?)\s*(.*)$/isu;

/**
 * Reads «nghỉ 30/04/2027 Ngày Giải phóng» (nobody works), «làm bù 09/05/2020» (a weekend on which people work) and
 * «bỏ 30/04/2027» (a working day again).
 * @param isOff how the day is now. @param year that is shown, for a day without one.
 */
export function readHolidayChange(typed: string, year: number, isOff: (day: LocalDate) => boolean): HolidayReading {
  const [, verb = '', date = '', rest = ''] = PARTS.exec(typed.normalize('NFC')) ?? [];
  if (verb === '') return { kind: 'refused', reason: 'not-understood' };
  const parsed = parseDate(/\d{4}$/.test(date) ? date : `${date}/${year}`, `${year}-07-01`, 'coming');
  if (parsed.kind !== 'date') return { kind: 'refused', reason: 'impossible' };
  const day = parsed.date;
  const name = rest.trim().replace(/\s+/g, ' ');
  if (searchKey(verb).startsWith('nghi')) {
    // A weekend that nobody was to work on is off without saying so.
    return isWeekend(day) && isOff(day) ? { kind: 'refused', reason: 'weekend-already' } : { kind: 'off', day, name };
  }
  return isOff(day) ? { kind: 'work', day, name } : { kind: 'refused', reason: 'working-already' };
}
