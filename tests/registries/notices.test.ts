import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOTICES, viewNotice, type NoticeFacts, type NoticeKind } from '../../src/telegram/routing/notices.ts';
import type { AnyNotice } from '../../src/actions/outbox/notice-definition.ts';
import { planEachNotice } from '../../src/actions/outbox/plan-notices.ts';
import { readNotice } from '../../src/actions/outbox/read-notice.ts';
import { admitTrialPeople } from '../../src/actions/trial/admit-trial-people.ts';
import { WORDING, translateInto, type Locale, type Translate } from '../../src/wording/locales.ts';
import type { Database, Store } from '../../src/store/open-store.ts';
import type { ArgumentSchemas } from '../../src/telegram/parts/button-arguments.ts';
import { decodeButton } from '../../src/telegram/parts/button-data.ts';
import { BUTTONS } from '../../src/telegram/routing/buttons.ts';
import { TRIAL_PEOPLE } from '../../src/startup/trial-people.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { BROADCAST_FIXTURES } from './notices/broadcasts.ts';
import { NOW, type NoticeFixtures, type World } from './notices/fixture.ts';
import { PEOPLE_FIXTURES } from './notices/people.ts';
import { REPORTING_FIXTURES } from './notices/reporting.ts';
import { WORK_FIXTURES } from './notices/works.ts';

const SCHEMAS = new Map<string, ArgumentSchemas>(BUTTONS.flatMap(({ schemas }) => Object.entries(schemas)));

/** A kind without a fixture is refused by the compiler. */
const FIXTURES: NoticeFixtures<NoticeKind> = {
  ...PEOPLE_FIXTURES,
  ...REPORTING_FIXTURES,
  ...WORK_FIXTURES,
  ...BROADCAST_FIXTURES,
};

describe('every kind of notice', () => {
  let lent: LentStore;
  let store: Store;
  beforeAll(async () => {
    lent = await lendStore();
    ({ store } = lent);
    await admitTrialPeople(store, TRIAL_PEOPLE, new Date('2018-11-12T01:00:00Z'));
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  /** Does something to the store and takes it back. */
  async function inVain(act: (database: Database) => Promise<void>): Promise<void> {
    const undo = new Error('taken back');
    await store
      .transaction(async (database) => {
        await act(database);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
  }

  async function readWorld(database: Database): Promise<World> {
    const [coordinator, contact, other] = await database.officer.findMany({ orderBy: { telegramUserId: 'asc' } });
    const unit = await database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
    const plan = await database.plan.findFirstOrThrow();
    return {
      database,
      planId: plan.id,
      unitId: unit.id,
      coordinatorId: coordinator!.id,
      contactId: contact!.id,
      otherId: other!.id,
    };
  }

  test('that a file declares is in the list of all', async () => {
    const folder = new URL('../../src/actions/', import.meta.url);
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('-notice.ts'));
    const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<object>));
    const declared = modules.flatMap((exported) =>
      Object.values(exported).filter((value) => typeof value === 'object'),
    );
    expect(declared).toHaveLength(NOTICES.length);
    for (const definition of declared) expect(NOTICES).toContain(definition);
  });

  test('has a name of its own', () => {
    expect(new Set(NOTICES.map(({ kind }) => kind)).size).toBe(NOTICES.length);
  });

  test.each(NOTICES.map((definition) => [definition.kind, definition] as const))(
    '%s: is planned, read, worded in both locales, and says nothing once it is untrue',
    async (kind, definition) => {
      await inVain(async (database) => {
        const world = await readWorld(database);
        const { params, officerId, spoil } = await FIXTURES[kind](world);
        const any: AnyNotice = definition;
        const to = { chatId: 1, officerId, priority: 1, dedupeKey: 'fixture', dueAt: NOW };
        if (!('noticeId' in params)) await planEachNotice(database, world.planId, any, [{ ...to, params }], NOW);
        const where = 'noticeId' in params ? { id: params.noticeId } : { dedupeKey: 'fixture' };
        const row = await database.notice.findUniqueOrThrow({ where });
        const read = await readNotice(database, definition, row, NOW);
        const facts = read?.facts as NoticeFacts<NoticeKind> | undefined;
        if (facts === undefined) throw new Error('The fixture says nothing true.');
        for (const locale of Object.keys(WORDING) as Locale[]) expectWorded(viewNotice(checked(locale), kind, facts));
        if (spoil === null) return;
        const { params: changed = row.params, now = NOW } = (await spoil()) ?? {};
        expect(await readNotice(database, definition, { ...row, params: changed }, now)).toBeNull();
      });
    },
  );
});

/** What earlier releases have put into the outbox, and may still be waiting there. */
test.each<[NoticeKind, object]>([
  ['broadcast', { broadcastId: 3 }],
  ['broadcast-corrected', { broadcastId: 3, recipientId: 4, occasion: '1' }],
  ['broadcast-correction', { broadcastId: 3, recipientId: 4, occasion: '1' }],
  ['obligation-told', { obligationId: 3, event: 'reopened' }],
  ['obstacle-closed', { obstacleId: 3, messageId: null }],
  ['reminder', { obligationId: 3, step: 'before-7' }],
  ['reminder', { day: '2018-12-05', byHand: true }],
  ['role-added', { unitId: 3, role: 'contact' }],
  ['suspended', { unitId: 3 }],
])('%s: parameters of earlier releases still fit', (kind, params) => {
  const definition = NOTICES.find((one) => one.kind === kind);
  expect(definition?.params.safeParse(params).error).toBeUndefined();
});

/** Wording that knows every key, and is given all that it speaks of. */
function checked(locale: Locale): Translate {
  const say = translateInto(locale) as unknown as (key: string, values?: object) => string;
  return ((key: string, values: object = {}) => {
    const [namespace = '', path = ''] = key.split(':');
    const wording = (WORDING[locale] as Record<string, unknown>)[namespace];
    const text = path.split('.').reduce((found, part) => (found as Record<string, unknown>)[part], wording);
    expect([key, typeof text]).toEqual([key, 'string']);
    for (const [, name = ''] of (text as string).matchAll(/\{\{-?\s*(\w+)\s*\}\}/g))
      if (!name.startsWith('agency'))
        expect([key, values]).toEqual([key, expect.objectContaining({ [name]: expect.anything() as unknown })]);
    return say(key, values);
  }) as unknown as Translate;
}

function expectWorded({ text, buttons = [] }: ReturnType<typeof viewNotice>): void {
  expect(text.length).toBeGreaterThan(5);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  for (const { label, data } of buttons.flat()) {
    expect(label).not.toBe('');
    expect(decodeButton(data, SCHEMAS)).not.toBeNull();
  }
}
