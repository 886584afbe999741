import { parsePhone } from '../text/parse-phone.ts';

export type ListedPhone =
  | { kind: 'phone'; phone: string | null }
  /** A spreadsheet shows long numbers as 9.12E+08: the last digits are lost. */
  | { kind: 'rounded' }
  | { kind: 'several' }
  | { kind: 'refused' };

/** Splits a cell into the phone numbers that it holds, as they are written. */
export function splitPhones(cell: string): string[] {
  return cell
    .split(/[\n;/,]| - | và /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Reads the phone number of a cell: spreadsheets take the leading zero away, and write large numbers their own way. */
export function readListedPhone(cell: string): ListedPhone {
  if (cell === '') return { kind: 'phone', phone: null };
  const written = cell.replace(/^'/, '').replace(/^(\d+)\.0+$/, '$1');
  const power = /^(\d)(?:[.,](\d+))?E\+?0*(\d{1,2})$/i.exec(written);
  if (power !== null) {
    const [, first = '', rest = '', exponent = ''] = power;
    // Of nine or ten digits two zeros at the end may have been left out; more are not there by chance.
    if (rest.length < Number(exponent) - 2) return { kind: 'rounded' };
    return readListedPhone(`${first}${rest}`.padEnd(Number(exponent) + 1, '0'));
  }
  const whole = parsePhone(/^(?:[35789]\d{8}|2\d{9})$/.test(written) ? `0${written}` : written);
  if (whole.kind === 'phone') return whole;
  const parts = splitPhones(written);
  const several = parts.length > 1 && parts.filter((part) => part.replaceAll(/\D/g, '').length > 7).length > 1;
  return several ? { kind: 'several' } : { kind: 'refused' };
}
