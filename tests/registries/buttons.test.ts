import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { ArgumentSchemas } from '../../src/telegram/parts/button-arguments.ts';
import * as codec from '../../src/telegram/parts/button-arguments.ts';
import { decodeButton, encodeButton } from '../../src/telegram/parts/button-data.ts';
import { beyondBorders, bordersOf } from '../support/button-borders.ts';
import { BUTTONS } from '../../src/telegram/routing/buttons.ts';

const DECLARED = BUTTONS.flatMap((buttons) => Object.entries(buttons.schemas));
const SCHEMAS = new Map<string, ArgumentSchemas>(DECLARED);

/** What goes to others, admits or removes people, or cannot be undone: its own word presses it where somebody types. */
const DELIBERATE = [
  'annual-freeze',
  'annual-freeze-anyway',
  'annual-release',
  'answer-remove',
  'answer-source-out',
  'broadcast-discard',
  'broadcast-replace',
  'broadcast-schedule',
  'broadcast-send',
  'broadcast-stop',
  'broadcast-withdraw',
  'chase-again',
  'chase-round',
  'chase-unit',
  'contact-list-replace',
  'correction-drop',
  'database-remove',
  'database-send',
  'database-withdraw',
  'delegate-confirm',
  'delegate-end',
  'document-confirm',
  'duty-leave',
  'earlier-import',
  'erase-confirm',
  'event-drop',
  'freeze-confirm',
  'frozen-sent-early',
  'group-unlink',
  'invitation-withdraw',
  'late-send',
  'member-suspend',
  'notices-retry',
  'obstacle-send',
  'plan-discard',
  'plan-take',
  'registration-approve',
  'registration-send',
  'report-submit',
  'report-withdraw',
  'review-clean-yes',
  'review-send',
  'role-end',
  'round-confirm',
  'round-lock',
  'sign-agree',
  'successor-skip',
  'survey-chase',
  'survey-close',
  'survey-confirm',
  'survey-send',
  'task-update-send',
  'unit-change-cancel',
  'unit-change-confirm',
];

/** The longest value that is taken: ids are transformed from their digits; a plain string is the code of an invitation. */
function longest(schema: z.ZodType): string | number {
  const { type, entries } = schema.def as { type: string; entries?: Record<string, string> };
  if (entries !== undefined) return Object.values(entries).reduce((a, b) => (b.length > a.length ? b : a));
  const code = 'Zz_-'.repeat(4);
  if (type === 'string' && schema.safeParse(code).success) return code;
  return schema.parse(String(Math.max(...bordersOf(schema).map(Number)))) as number;
}

describe('buttons', () => {
  test('no verb is declared twice', () => {
    const verbs = DECLARED.map(([verb]) => verb);
    expect(verbs.filter((verb, at) => verbs.indexOf(verb) !== at)).toEqual([]);
  });

  test('whatever a file declares is in the list of all', async () => {
    const folder = new URL('../../src/telegram/', import.meta.url);
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('buttons.ts'));
    const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<object>));
    const declared = modules.flatMap((exported) =>
      Object.values(exported).filter(
        (value) => typeof value === 'object' && value !== null && 'schemas' in value && 'handlers' in value,
      ),
    );
    expect(declared.length).toBeGreaterThan(20);
    for (const buttons of declared) expect(BUTTONS).toContain(buttons);
  });

  test('what is deliberate is known, and a verb of the same feature', () => {
    const deliberate = BUTTONS.flatMap(({ deliberate: verbs = [], schemas }) =>
      verbs.map((verb) => ({ verb, schemas })),
    );
    expect(deliberate.map(({ verb }) => verb).sort()).toEqual(DELIBERATE);
    for (const { verb, schemas } of deliberate) expect(Object.keys(schemas)).toContain(verb);
  });

  /** What is as large as an id and names no row; whoever declares another id has said whose it is, or that all plans have it. */
  const NO_ROWS: readonly z.ZodType[] = [codec.code, codec.version, codec.messageId, codec.listNumber];

  test.each(DECLARED)('every id of %s names the table of its row', (_verb, schemas) => {
    for (const [at, schema] of schemas.entries()) {
      const { type, entries } = schema.def as { type: string; entries?: object };
      if (entries !== undefined || type === 'string' || NO_ROWS.includes(schema)) continue;
      if (!schema.safeParse('2147483647').success || schema.safeParse('2147483648').success) continue;
      const named = codec.tableNamedBy(schema);
      expect(named, `argument ${at}`).toBeDefined();
      if (typeof named !== 'object') continue;
      // The words by which it goes are those of the argument at that place.
      const words = Object.keys((schemas[named.by]?.def as { entries?: object } | undefined)?.entries ?? {});
      expect(words).toEqual(expect.arrayContaining(Object.keys(named.tables)));
    }
  });

  test('every verb has a handler', () => {
    for (const { schemas, handlers } of BUTTONS)
      expect(Object.keys(handlers).sort()).toEqual(Object.keys(schemas).sort());
  });

  test.each(DECLARED)('%s fits into 64 bytes with the largest ids, and is read as it was written', (verb, schemas) => {
    const args = schemas.map(longest);
    const data = (encodeButton as (verb: string, ...args: unknown[]) => string)(verb, ...args);
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(decodeButton(data, SCHEMAS)).toEqual({ verb, args });
  });

  test('data over 64 bytes is a mistake', () => {
    const write = encodeButton as (verb: string, ...args: unknown[]) => string;
    expect(() => write('unit', '1'.repeat(60))).toThrow(/too long/);
  });

  test.each([
    '',
    'unknown:1',
    'unit',
    'unit:-1',
    'unit:1:2',
    'unit:99999999999',
    'unit:2147483648',
    'round-form:10:1899',
    'round-form:2018:10000',
    'round-form:10:0',
    'picture:targets:11:3:2',
    'picture:targets:10000:2018:2',
    'audit:deadlines:6:2019:5:2019',
    'audit:all:0:0:201813:0',
    'audit:all:0:0:20180231:0',
    'audit:all:0:0:02018:0',
    'survey-hour:2147483647',
    'consent:maybe',
    '__proto__:1',
    'toString',
  ])('data that no button carries is not read: %s', (data) => {
    expect(decodeButton(data, SCHEMAS)).toBeNull();
  });

  const ROW = ['0', '2147483647'];
  test.each<[string, z.ZodType, string[]]>([
    ['id', codec.idOf('Report'), ROW],
    ['id by a word', codec.idBy(0, { round: 'Round' }), ROW],
    ['number in a list', codec.listNumber, ROW],
    ['version', codec.version, ROW],
    ['details', codec.details, ['0', '99999999999999']],
    ['message', codec.messageId, ROW],
    ['index', codec.index, ['0', '9999']],
    ['page', codec.page, ['0', '9999']],
    ['year', codec.year, ['1900', '2199']],
    ['year or none', codec.yearOrNone, ['0', '1900', '2199']],
    ['minute', codec.minute, ['0', '120960000']],
    [
      'period',
      codec.period,
      ['0', '1900', '2199', '190001', '201812', '219912', '19000101', '20180228', '20181231', '21991231'],
    ],
    ['place', codec.place, ['0', '100000000000000']],
  ])('the borders of a %s', (_name, schema, borders) => {
    expect(bordersOf(schema)).toEqual(borders);
  });

  test.each(DECLARED)('%s is read at each border of each value, and not beyond one', (verb, schemas) => {
    const plain = schemas.map((schema) => String(longest(schema)));
    for (const [at, schema] of schemas.entries()) {
      const { type, entries } = schema.def as { type: string; entries?: object };
      if (entries !== undefined || type === 'string') continue;
      const read = (value: string) => decodeButton([verb, ...plain.with(at, value)].join(':'), SCHEMAS);
      for (const value of bordersOf(schema)) expect(read(value)?.args[at], value).toBe(schema.parse(value));
      for (const value of beyondBorders(schema)) expect(read(value), value).toBeNull();
    }
  });
});
