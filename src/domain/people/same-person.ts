import { searchKey } from '../text/normalize.ts';

/** What tells people apart: names are compared without marks, phones as digits. */
export interface Identity {
  fullName: string;
  phone: string | null;
}

/** In what two identities agree; null where they are different people as far as can be seen. */
export function compareIdentities(one: Identity, other: Identity): 'name-and-phone' | 'name' | 'phone' | null {
  const name = searchKey(one.fullName) === searchKey(other.fullName);
  const phone = one.phone !== null && one.phone === other.phone;
  if (name && phone) return 'name-and-phone';
  if (name) return 'name';
  return phone ? 'phone' : null;
}

/** Whether a title is that of the head of an agency, or of a deputy head: whoever has it is not the unit's contact. */
export function isHeadTitle(title: string): boolean {
  return /^(?:pho )?(?:chu tich|giam doc|tong giam doc|chi cuc truong|cuc truong|truong ban)\b/.test(searchKey(title));
}
