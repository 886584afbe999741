import { toLocalDate, weekdayOf, type LocalDate, localTimeOf } from './local-date.ts';
import { MILLION } from './parse-money.ts';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/**
 * Formats a day as 06/6/2017: days under ten and the months 01 and 02 carry a zero, as in official documents (NĐ
 * 30/2020).
 */
export function formatDate(day: LocalDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}

/** Formats a day with its weekday, as thứ Sáu 14/12/2018. */
export function formatDateWithWeekday(day: LocalDate): string {
  return `${WEEKDAYS[weekdayOf(day)] ?? ''} ${formatDate(day)}`;
}

/** 15 giờ 20, in Viet Nam. */
function formatTime(instant: Date): string {
  return localTimeOf(instant).replace(':', ' giờ ');
}

/** Formats an instant in Viet Nam, as 15 giờ 20 ngày 10/12/2018. */
export function formatDateTime(instant: Date): string {
  return `${formatTime(instant)} ngày ${formatDate(toLocalDate(instant))}`;
}

/** Formats an instant that is to come, with its day of the week, as 17 giờ 00 thứ Ba 18/12/2018. */
export function formatMoment(instant: Date): string {
  return `${formatTime(instant)} ${formatDateWithWeekday(toLocalDate(instant))}`;
}

/** Formats a number as 1.234.567,5: at most three decimals, none that are zero. */
export function formatNumber(value: number): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(3).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  const rest = decimals.replace(/0+$/, '');
  const sign = value < 0 && (rest !== '' || Number(whole) !== 0) ? '-' : '';
  return `${sign}${grouped}${rest === '' ? '' : `,${rest}`}`;
}

/** Formats an amount in đồng, as 12,5 triệu đồng (12.500.000 đồng). */
export function formatMoney(amount: number): string {
  return `${formatNumber(amount / MILLION)} triệu đồng (${formatNumber(amount)} đồng)`;
}

/** Formats a share as 65,1%: one decimal, none that is zero. */
export function formatPercent(part: number, whole: number): string {
  return `${formatNumber(Math.round((part / whole) * 1000) / 10)}%`;
}

/** Formats a share with one decimal, also a zero, as a table of figures has it: 79,0%. */
export function formatShare(part: number, whole: number): string {
  return `${(Math.round((part / whole) * 1000) / 10).toFixed(1).replace('.', ',')}%`;
}

/** Formats a count: whole ones to nine carry a zero, as officials write them (03, 21, but 1,5); nothing is 0. */
export function formatCount(count: number): string {
  return Number.isInteger(count) && count > 0 && count < 10 ? `0${count}` : formatNumber(count);
}

/** Formats a phone number, as 0912 345 678 for a mobile number and 0238 3123 456 for others. */
export function formatPhone(phone: string): string {
  return phone.length === 10
    ? `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`
    : `${phone.slice(0, 4)} ${phone.slice(4, 8)} ${phone.slice(8)}`.trim();
}
