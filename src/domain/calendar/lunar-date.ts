import { toLocalDate, type LocalDate } from '../text/local-date.ts';

// Astronomical algorithm of Jean Meeus, as Hồ Ngọc Đức applied it to the Vietnamese calendar: days begin at midnight
// UTC+7. The Chinese calendar (UTC+8) differs in some years: Tết of 2030 is on 2/2 in Viet Nam and on 3/2 in China.

const DEGREE = Math.PI / 180;
/** Julian day number of 1970-01-01. */
const EPOCH = 2_440_588;
const SYNODIC_MONTH = 29.530588853;

/** The day in Viet Nam, as a Julian day number, of the new moon number `k` after 1900-01-01. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t * t -
    0.000000155 * t ** 3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t * t) * DEGREE);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t ** 3) * DEGREE;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t ** 3) * DEGREE;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t ** 3) * DEGREE;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(sun + 2 * moon);
  const clock = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return Math.floor(mean + correction - clock + 0.5 + 7 / 24);
}

/** In which of twelve equal parts of its way, counted from the March equinox, the sun is when a day begins in Viet Nam. */
function sunPart(julianDay: number): number {
  const t = (julianDay - 2_451_545.5 - 7 / 24) / 36_525;
  const anomaly = (357.5291 + 35_999.0503 * t - 0.0001559 * t * t - 0.00000048 * t ** 3) * DEGREE;
  const longitude =
    280.46645 +
    36_000.76983 * t +
    0.0003032 * t * t +
    (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

const julianDayOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + EPOCH;

/** The first day of the eleventh lunar month, which holds the winter solstice of a year. */
function eleventhMonth(year: number): number {
  const k = Math.floor((julianDayOf(year, 12, 31) - 2_415_021) / SYNODIC_MONTH);
  const day = newMoonDay(k);
  return sunPart(day) >= 9 ? newMoonDay(k - 1) : day;
}

/** Which month after the eleventh is the leap month: the first in which the sun enters no new part. */
function leapOffset(eleventh: number): number {
  const k = Math.floor((eleventh - 2_415_021.076998695) / SYNODIC_MONTH + 0.5);
  for (let at = 1; at < 14; at += 1) {
    if (sunPart(newMoonDay(k + at)) === sunPart(newMoonDay(k + at + 1))) return at;
  }
  throw new Error('A lunar year of thirteen months has a leap month.');
}

/**
 * Returns the day in the common calendar of a day of the Vietnamese lunar calendar, in months 1 to 10 and not in a leap
 * month.
 * @param year the lunar year, named by the year in which it begins.
 */
export function fromLunar(year: number, month: number, day: number): LocalDate {
  const before = eleventhMonth(year - 1);
  const after = eleventhMonth(year);
  const k = Math.floor(0.5 + (before - 2_415_021.076998695) / SYNODIC_MONTH);
  let offset = month + 1;
  if (after - before > 365 && offset >= leapOffset(before)) offset += 1;
  return toLocalDate(new Date((newMoonDay(k + offset) + day - 1 - EPOCH) * 86_400_000));
}
