/**
 * The code on the receipt of a submitted report: unit, year, revision, as in "QUYHOP-2018-01".
 * @param unitKey the unit's key, such as "QUY_HOP".
 */
export function receiptCode(unitKey: string, year: number, revision: number): string {
  return `${unitKey.replaceAll('_', '')}-${year}-${String(revision).padStart(2, '0')}`;
}
