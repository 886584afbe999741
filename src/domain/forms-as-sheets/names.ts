import { searchKey } from '../text/normalize.ts';

const KEY = /^[a-z][a-z0-9_]*$/;

/** Returns the key of a question that a sheet calls so: lower case, without marks, figures not in front. */
export function keyOfName(name: string): string {
  return keyOf(name, 'cau');
}

/** Returns the key of an option that a sheet calls so; many are called 1, 2, 3. */
export function keyOfChoice(name: string): string {
  return keyOf(name, 'lc');
}

/** Returns the key of a form that a sheet calls so. */
export function keyOfForm(name: string): string {
  if (/^[a-z][a-z0-9-]*$/.test(name)) return name;
  return keyOf(name, 'mau').replaceAll('_', '-').replaceAll(/-+$/g, '');
}

function keyOf(name: string, prefix: string): string {
  if (KEY.test(name)) return name;
  const plain = searchKey(name)
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
  return KEY.test(plain) ? plain : `${prefix}_${plain}`;
}
