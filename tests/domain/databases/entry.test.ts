import { describe, expect, test } from 'vitest';
import {
  answersFromEvent,
  describeEntry,
  findNeeded,
  isDatabaseForm,
  questionsShown,
} from '../../../src/domain/databases/entry.ts';
import { findDatabaseNamed, readEntrySearch } from '../../../src/domain/databases/search-entries.ts';
import { parseForm } from '../../../src/domain/reporting/parse-form.ts';
import type { DatabaseForm } from '../../../src/domain/reporting/form-schema.ts';
import { given, shippedForm } from '../../support/shipped-form.ts';

function databaseForm(name: string): DatabaseForm {
  const form = shippedForm(name);
  if (!isDatabaseForm(form)) throw new Error(`${name} is no database.`);
  return form;
}

const text = (value: string) => given({ type: 'text', text: value });
const FACILITY = given({ type: 'facility', name: 'Nhà máy Thử' });
const MEASURES = given({ type: 'long-text', text: 'Thu hồi nhiệt' });
const EVENT = { facility: FACILITY, measures: MEASURES, may_publish: given({ type: 'yes-no', yes: true }) };

describe('an entry of a database', () => {
  test('is searched by all that is no personal data, and by the unit; its name stands first', () => {
    const form = databaseForm('csdl-chuyen-gia');
    const answers = {
      expert: text('Trần Thị Thử'),
      workplace: text('Trường thử'),
      consent: given({ type: 'yes-no', yes: true }),
      phone: given({ type: 'phone', phone: '+84912345678' }),
      email: text('thu@vi-du.vn'),
    };
    const { title, searchText } = describeEntry(form, form.questions, answers, 'Quỳ Hợp');
    expect(title).toBe('Trần Thị Thử');
    expect(searchText).toBe('tran thi thu tran thi thu truong thu quy hop');
    const keys = (officer: boolean) => questionsShown(form, form.questions, officer).map(({ key }) => key);
    expect(keys(true)).toEqual(expect.arrayContaining(['phone', 'email']));
    expect(keys(false)).not.toEqual(expect.arrayContaining(['phone']));
    expect(keys(false)).not.toEqual(expect.arrayContaining(['email']));
  });

  test('names the questions without which there is none: postponed, empty or without a file', () => {
    const form = databaseForm('csdl-tai-lieu');
    const file = { id: '1', name: 'a.pdf', mime: 'application/pdf' };
    const needed = (answers: Parameters<typeof findNeeded>[2]) => findNeeded(form, form.questions, answers);
    expect(needed({})).toEqual([1, 2, 5]);
    const kind = given({ type: 'choice', option: 'guide' });
    expect(needed({ name: text(' '), kind, files: given({ type: 'document', files: [] }) })).toEqual([1, 5]);
    expect(needed({ name: { state: 'later' }, kind, files: given({ type: 'document', files: [file] }) })).toEqual([1]);
    expect(needed({ name: text('Sổ tay'), kind, files: given({ type: 'document', files: [file] }) })).toEqual([]);
  });

  test.each([
    ['with the unit’s word', EVENT, { facility: 'Nhà máy Thử', measures: 'Thu hồi nhiệt' }],
    ['against it', { ...EVENT, may_publish: given({ type: 'yes-no', yes: false }) }, null],
    ['without a word on it', { facility: FACILITY, measures: MEASURES }, null],
    ['without what an entry needs', { ...EVENT, measures: { state: 'later' as const } }, null],
  ])('is made from the report of a facility %s', (_how, event, expected) => {
    const form = databaseForm('csdl-dien-hinh');
    const taken = answersFromEvent(form, 'co-so-ap-dung-sxsh', event);
    const texts =
      taken === null ? null : Object.entries(taken).map(([key, value]) => [key, 'text' in value && value.text]);
    expect(texts === null ? null : Object.fromEntries(texts)).toEqual(expected);
    expect(answersFromEvent(form, 'lop-tap-huan', event)).toBeNull();
  });
});

describe('looking for entries', () => {
  test.each([
    ['Định mức điện', 'dinh:* & muc:* & dien:*', 'dinh'],
    ['sản xuất sạch hơn', 'san:* & xuat:* & sach:* & hon:*', 'san'],
    ['lò hơi về sxsh', 'lo & hoi:*', 'lo'],
    ["a'b & !c | (d)", 'a & b & c & d', 'a'],
  ])('%s is a search for its telling words', (typed, all, first) => {
    expect(readEntrySearch(typed)).toMatchObject({ all, first });
  });

  test('nothing but marks is no search, and one word has no search that is near', () => {
    expect(readEntrySearch(' ?! & | ')).toBeNull();
    expect(readEntrySearch('bia')?.near).toBeNull();
    expect(readEntrySearch('bia nước')?.near).toBe('(nuoc:*) | (bia:*)');
  });

  test.each([
    ['dien hinh', 'csdl-dien-hinh'],
    ['Cơ sở dữ liệu về chuyên gia', 'csdl-chuyen-gia'],
    ['CSDL6', 'csdl-tai-lieu'],
    ['tài liệu SXSH', 'csdl-tai-lieu'],
    ['tài liệu ngành bia', null],
    ['', null],
  ])('“%s” names %s', (typed, key) => {
    const names = ['csdl-dien-hinh', 'csdl-chuyen-gia', 'csdl-tai-lieu'];
    const databases = names.map(databaseForm).map((form) => ({
      key: form.key,
      title: form.title,
      code: form.database.code,
      names: form.database.names,
    }));
    expect(findDatabaseNamed(databases, typed)?.key ?? null).toBe(key);
  });
});

describe('a form that is a database', () => {
  const file = (changed: object): unknown => ({
    ...JSON.parse(JSON.stringify(databaseForm('csdl-tai-lieu'))),
    ...changed,
  });
  const faults = (changed: object): string[] => {
    const parsed = parseForm(file(changed));
    return parsed.kind === 'broken' ? parsed.faults.map(({ path }) => path) : [];
  };

  test.each([
    [{}, []],
    [{ database: undefined }, ['database']],
    [{ occasion: 'each-event' }, ['occasion']],
    [{ database: { code: 'X', names: ['x'], title: 'nothing', needs: ['name'] } }, ['database.title']],
    [{ database: { code: 'X', names: ['x'], title: 'name', needs: ['nothing'] } }, ['database.needs[0]']],
    [
      {
        database: {
          code: 'X',
          names: ['x'],
          title: 'name',
          needs: ['name'],
          personal: { consent: 'name', answers: ['author'] },
        },
      },
      ['database.personal.consent'],
    ],
  ])('changed by %j has the faults %j', (changed, expected) => {
    expect(faults(changed)).toEqual(expected);
  });
});
