import { searchKey } from '../text/normalize.ts';

/** A row that counts: "Tổng cộng: 10 người". */
const TOTAL = /^(?:tong (?:cong|so)|cong)(?: |$)/;
/** What stands below a list: place and date, who signs, who gets it. */
const BELOW =
  /(?:^| )ngay (?:\d{1,2} )?thang (?:\d{1,2} )?nam(?: |$)|^(?:nguoi lap|nguoi tong hop|thu truong|noi nhan|ky ten|kt |tl |tm |xac nhan cua)/;

/** Returns whether a row belongs to no person: it counts those above, or begins what stands below a list. */
export function footerOf(cells: readonly string[]): 'total' | 'below' | null {
  const keys = cells.map(searchKey).filter((key) => key !== '');
  if (keys.some((key) => BELOW.test(key))) return 'below';
  return keys.some((key) => TOTAL.test(key)) && !keys.some((key) => /^0\d{8,}$/.test(key)) ? 'total' : null;
}
