import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { collectOwnData } from '../../src/store/own-data.ts';
import { viewOwnData } from '../../src/telegram/people/own-data-view.ts';
import { translateInto } from '../../src/wording/locales.ts';
import { makePlace, type Place } from '../support/place.ts';
import { fillEveryTable, TOLD_AT, TOLD_ID, TOLD_NAME } from '../support/told-person.ts';

/** Names and codes of the store, wherever they stand in what it holds. */
function codesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[a-z]+(?:[-_.][a-z]+)+$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap(codesIn)
    : Object.entries(value).flatMap(([key, part]) => [key, ...codesIn(part)]);
}

describe('the page of /dulieu', () => {
  let place: Place;
  let store: Store;
  let page: string;
  let data: Awaited<ReturnType<typeof collectOwnData>>;
  beforeAll(async () => {
    place = await makePlace();
    store = await openStore(place);
    await fillEveryTable(store.database);
    data = await collectOwnData(store.database, TOLD_ID);
    const [view] = viewOwnData(translateInto('vi'), { kind: 'data', data, labels: {} }, TOLD_AT);
    const content = view?.file?.content;
    page = typeof content === 'string' ? content : '';
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  /** What is read of it. */
  const shown = (): string => page.replace(/<style>[\s\S]*<\/style>/, '').replaceAll(/<[^>]+>/g, '\n');

  test('tells of every section, in Vietnamese throughout: no name and no code of the store', () => {
    expect(shown()).toContain(TOLD_NAME);
    expect(page.match(/<details/g)).toHaveLength(Object.keys(data).length);
    const words = new Set(shown().match(/[A-Za-z][A-Za-z_.-]*[A-Za-z]/g));
    // Short Vietnamese words without marks may be written as an English one is.
    const codes = codesIn(data).filter((code) => code.length > 3);
    expect([...new Set(codes)].filter((code) => words.has(code))).toEqual([]);
    expect(shown()).not.toMatch(
      /\b(?:true|false|null|undefined|given|active|submitted|approved|draft|open|received|contact)\b/,
    );
    expect(shown()).not.toMatch(/[{}]|\d{4}-\d\d-\d\d|\[object/);
  });

  test('calls the title of a person a position, and that of a round, an entry or a group its name', () => {
    expect(page).toContain('<dt>Chức vụ</dt><dd>chuyên viên</dd>');
    for (const name of ['Kỳ', 'Mục', 'Nhóm']) expect(page).toContain(`<dt>Tên</dt><dd>${name}</dd>`);
    expect(page).not.toMatch(/<dt>Chức vụ[^<]*<\/dt><dd>(?:Kỳ|Mục|Nhóm)</);
  });

  test('is one column on a phone, loads nothing, and shows what people typed as they typed it', () => {
    expect(page).toMatch(/<meta name="viewport"/);
    expect(page).not.toMatch(/<script|src=|href=|@import|url\(/);
    const t = translateInto('vi');
    const officer = { fullName: '<script>alert(1)</script> & Ai' };
    const [view] = viewOwnData(t, { kind: 'data', data: { officer }, labels: {} }, TOLD_AT);
    expect(view?.file?.content).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; Ai');
  });
});
