import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONTRADICTION_CHECKS } from '../src/domain/plan/contradictions/index.ts';
import { PERMISSIONS, ROLES, type Grant } from '../src/domain/people/roles.ts';
import { DEFAULT_LADDER, ladderSchema, stepId } from '../src/domain/reminders/ladder.ts';
import { FIELD_TYPES } from '../src/domain/reporting/fields/index.ts';
import { NAMESPACES, WORDING } from '../src/wording/locales.ts';
import { JOBS } from '../src/schedule/jobs.ts';
import { COMMANDS } from '../src/telegram/routing/commands.ts';
import { CONVERSATIONS } from '../src/telegram/routing/conversations.ts';

/** Every key of a nested wording with its text. */
function texts(wording: object, path = ''): [string, string][] {
  return Object.entries(wording).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : texts(value as object, `${path}${key}.`),
  );
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{-?\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? '').sort();

describe('registries', () => {
  test.each([
    ['commands', COMMANDS.map(({ name }) => name)],
    ['jobs', JOBS.map(({ name }) => name)],
    ['reminder steps', DEFAULT_LADDER.map(stepId)],
    ['contradiction checks', CONTRADICTION_CHECKS.map(({ id }) => id)],
  ])('%s have unique ids', (_list, ids) => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every conversation is defined once, and registered under its own kind', () => {
    for (const [kind, { definition }] of Object.entries(CONVERSATIONS)) expect(definition.kind).toBe(kind);
    const defined = readdirSync('src/actions', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(`src/actions/${name}`, 'utf8').matchAll(/= defineConversation\(\s*'([a-z-]+)'/g),
      ])
      .map(([, kind]) => kind);
    expect(new Set(defined)).toEqual(new Set(Object.keys(CONVERSATIONS)));
  });

  test('the default ladder is one that a round may have', () => {
    expect(ladderSchema.parse(DEFAULT_LADDER)).toEqual(DEFAULT_LADDER);
  });

  test('every command is described in every locale, and is a command that Telegram takes', () => {
    const described = Object.keys(WORDING.vi.common.command).sort();
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(described);
    for (const { name } of COMMANDS) {
      expect(name).toMatch(/^[a-z0-9_]{1,32}$/);
      for (const locale of Object.values(WORDING)) expect(locale.common.command[name].length).toBeGreaterThan(2);
    }
  });

  test('every field type is registered under its own name', () => {
    for (const [name, { question }] of Object.entries(FIELD_TYPES)) expect(question.shape.type.value).toBe(name);
  });

  test('every permission is granted to known roles', () => {
    for (const { everywhere, ownUnit = [] } of Object.values<Grant>(PERMISSIONS))
      for (const role of [...everywhere, ...ownUnit]) expect(ROLES).toContain(role);
  });

  test.each(NAMESPACES)('every wording of %s exists in both locales with the same placeholders', (namespace) => {
    const vi = new Map(texts(WORDING.vi[namespace]));
    const en = new Map(texts(WORDING.en[namespace]));
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
    // Who coordinates the plan can be named by any wording: one locale may say "the coordinator" instead.
    const own = (text: string): string[] => placeholders(text).filter((name) => !name.startsWith('agency'));
    for (const [key, text] of vi) expect([key, own(en.get(key) ?? '')]).toEqual([key, own(text)]);
  });

  test('no wording names the agency of the shipped plan, but for examples: another plan has another', () => {
    for (const [key, text] of NAMESPACES.flatMap((namespace) => texts(WORDING.vi[namespace])))
      if (!/ví dụ/i.test(text)) expect([key, text]).toEqual([key, expect.not.stringContaining('Sở Công Thương')]);
  });

  test('no English is left in what people read in Vietnamese, and no “bạn”', () => {
    const read = NAMESPACES.filter((namespace) => namespace !== 'startup' && namespace !== 'plan');
    for (const [key, text] of read.flatMap((namespace) => texts(WORDING.vi[namespace]))) {
      expect([key, text]).toEqual([key, expect.not.stringMatching(/\b(the|please|error|report|your|bạn)\b/iu)]);
      expect(text).toBe(text.normalize('NFC'));
    }
  });
});
