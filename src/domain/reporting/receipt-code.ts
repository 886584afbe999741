/**
 * Returns the code on the receipt of a submitted report: unit, year, revision, as in "QUYHOP-2018-01".
 * @param unitKey the unit's key, such as "QUY_HOP".
 * @param event tells the reports of several events from each other, as in "QUYHOP-2018-P41-01"; null for a yearly
 *   report.
 */
export function receiptCode(unitKey: string, year: number, revision: number, event: number | null): string {
  const parts = [unitKey.replaceAll('_', ''), year, ...(event === null ? [] : [`P${event}`])];
  return [...parts, String(revision).padStart(2, '0')].join('-');
}
