import { hasMarks, lacksMarks, searchKey, syllableKey } from '../text/normalize.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Family names that are never written without marks. */
const FAMILY = words(
  'nguyen tran pham hoang huynh vu vo dang bui do ho ngo duong ly le dinh truong luong trinh doan dao luu quach thai',
);

/** Middle names that are never written without marks. */
const MIDDLE = words('van thi duc huu cong dinh quoc');

/**
 * Returns whether the name of a person was written without marks, wholly or in part: "Tran Van Bình" lacks those of its family
 * and middle name.
 */
export function nameLacksMarks(name: string): boolean {
  if (lacksMarks(name)) return true;
  const parts = name.trim().split(/\s+/);
  if (parts.length < 2) return false;
  return parts.slice(0, -1).some((part, at) => {
    if (hasMarks(part)) return false;
    const key = searchKey(part);
    return at === 0 ? FAMILY.has(key) : MIDDLE.has(key);
  });
}

/** Returns whether a name is one that was typed with its marks in part: where the typed one has marks they agree. */
export function isSpelledOut(name: string, typed: string): boolean {
  const [whole, part] = [name.trim().split(/\s+/), typed.trim().split(/\s+/)];
  return (
    whole.length === part.length &&
    part.every((word, at) => {
      const known = whole[at] ?? '';
      return hasMarks(word) ? syllableKey(word) === syllableKey(known) : searchKey(word) === searchKey(known);
    })
  );
}
