import type { ObligationState } from '../../../src/domain/reporting/obligation-state-machine.ts';
import { describe, expect, test } from 'vitest';
import type { DocumentFile } from '../../../src/domain/files/document-file.ts';
import {
  addScan,
  documentMark,
  isBeforeFrozen,
  isSendable,
  owesDocument,
  type DocumentMark,
  PAGES_AT_MOST,
  type DocumentState,
} from '../../../src/domain/documents/signed-document.ts';

const page = (id: string): DocumentFile => ({ id, name: '', mime: 'image/jpeg' });
const document = (id: number, state: DocumentState['state'], outdated = false): DocumentState => ({
  id,
  outdated,
  state,
  number: `${id}/BC-UBND`,
  date: '2018-12-12',
});

describe('the scans of a signed document', () => {
  test.each([
    ['', 'image/jpeg'],
    ['bao-cao.PDF', 'application/octet-stream'],
    ['', 'application/pdf'],
    ['trang 1.heic', ''],
  ])('takes %s %s', (name, mime) => {
    expect(addScan([], { id: 'a', name, mime })).toMatchObject({ kind: 'added' });
  });

  test.each([
    ['bao-cao.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['so-lieu.xlsx', ''],
    ['', 'audio/ogg'],
  ])('refuses %s, which cannot be signed', (name, mime) => {
    expect(addScan([], { id: 'a', name, mime })).toEqual({ kind: 'refused', reason: 'not-a-scan' });
  });

  test('counts a file that is sent again once, and takes no more than a limit', () => {
    expect(addScan([page('a')], page('a'))).toEqual({ kind: 'added', files: [page('a')] });
    const full = Array.from({ length: PAGES_AT_MOST }, (_, at) => page(String(at)));
    expect(addScan(full, page('more'))).toEqual({ kind: 'refused', reason: 'too-many' });
  });

  test('can be sent with number and date, and with a page where it goes as files', () => {
    const reference = { number: '125/BC-UBND', date: '2018-12-12' };
    const draft = { obligationId: 1, way: 'files', files: [page('a')], reference } as const;
    expect(isSendable({ ...draft, files: [page('a')] })).toBe(true);
    expect(isSendable({ ...draft, files: [] })).toBe(false);
    expect(isSendable({ ...draft, files: [page('a')], reference: null })).toBe(false);
    expect(isSendable({ ...draft, way: 'announced', files: [] })).toBe(true);
  });
});

describe('the mark of the signed document', () => {
  test.each<[DocumentState[], string]>([
    [[], 'missing'],
    [[document(1, 'refused')], 'missing'],
    [[document(1, 'announced')], 'announced'],
    [[document(1, 'announced'), document(2, 'refused')], 'announced'],
    [[document(1, 'received'), document(2, 'announced')], 'received'],
    [[document(1, 'received', true)], 'outdated'],
    [[document(1, 'announced', true)], 'outdated'],
    [[document(1, 'refused', true)], 'missing'],
    [[document(1, 'received', true), document(2, 'announced')], 'announced'],
    [[document(1, 'received'), document(2, 'received', true)], 'received'],
  ])('%j is %s', (documents, kind) => {
    expect(documentMark(documents).kind).toBe(kind);
  });

  test('is that of the newest', () => {
    expect(documentMark([document(1, 'received'), document(3, 'received'), document(2, 'received')])).toMatchObject({
      id: 3,
    });
  });

  test.each<[ObligationState, boolean]>([
    ['open', false],
    ['drafting', false],
    ['returned', false],
    ['submitted', true],
    ['approved', true],
    ['waived', false],
  ])('a unit in state %s owes the document, once its figures are in: %s', (state, owes) => {
    const paper = { id: 1, number: '1', date: '2018-12-12' };
    const standing = (document: DocumentMark, asksDocument = true) => ({ state, document, round: { asksDocument } });
    expect(owesDocument(standing({ kind: 'missing' }))).toBe(owes);
    expect(owesDocument(standing({ kind: 'announced', ...paper }))).toBe(owes);
    expect(owesDocument(standing({ kind: 'outdated', ...paper }))).toBe(owes);
    expect(owesDocument(standing({ kind: 'received', ...paper }))).toBe(false);
    expect(owesDocument(standing({ kind: 'missing' }, false))).toBe(false);
  });
});

test.each([
  ['2018-12-15', true],
  ['2018-12-16', false],
  ['2018-12-17', false],
])('a document of %s is dated before 16/12/2018 in Viet Nam, on which what it sends was frozen: %s', (date, before) => {
  expect(isBeforeFrozen({ number: '1/BC-SCT', date }, new Date('2018-12-15T17:30:00Z'))).toBe(before);
});
