/**
 * Returns the code on the receipt of a submitted report: unit, period, revision, as in "QUYHOP-2018-01" of a year and
 * "QUYHOP-2018-Q3-01" of a quarter.
 * @param unitKey the unit's key, such as "QUY_HOP".
 * @param period the period in one word, such as 2026-Q3.
 * @param event tells the reports of several events from each other, as in "QUYHOP-2018-P41-01"; null for a report of a round.
 */
export function receiptCode(unitKey: string, period: string, revision: number, event: number | null): string {
  const parts = [unitKey.replaceAll('_', ''), period, ...(event === null ? [] : [`P${event}`])];
  return [...parts, String(revision).padStart(2, '0')].join('-');
}
