import { searchKey } from '../text/normalize.ts';
import { isSameName } from '../text/same-name.ts';

/** What tells people apart: names as `isSameName` compares them, phones as digits. */
export interface Identity {
  fullName: string;
  phone: string | null;
}

/** Returns in what two identities agree; null where they are different people as far as can be seen. */
export function compareIdentities(one: Identity, other: Identity): 'name-and-phone' | 'name' | 'phone' | null {
  const name = isSameName(one.fullName, other.fullName);
  const phone = one.phone !== null && one.phone === other.phone;
  if (name && phone) return 'name-and-phone';
  if (name) return 'name';
  return phone ? 'phone' : null;
}

const HEAD_TITLE =
  /^(?:(?:pho|quyen) )?(?:chu tich|(?:tong )?giam doc|chi cuc truong|cuc truong|truong ban|vien truong|tong bien tap|bi thu|chu doanh nghiep)\b/;

/**
 * Returns whether a title, as `expandTitle` writes it, is that of the head of an agency or a company, or of a deputy head:
 * whoever has it is not the unit's contact.
 */
export function isHeadTitle(title: string): boolean {
  return HEAD_TITLE.test(searchKey(title));
}
