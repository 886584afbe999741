import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { BROADCAST_REMINDER } from '../../src/actions/broadcasts/broadcast-reminder-notice.ts';
import { BROADCAST_WITHDRAWN } from '../../src/actions/broadcasts/broadcast-withdrawn-notice.ts';
import { RECIPIENT_PARAMS } from '../../src/actions/broadcasts/recipient-params.ts';
import { planNotices } from '../../src/actions/outbox/plan-notices.ts';
import { DIGEST } from '../../src/actions/reminders/digest-notice.ts';
import { planFollowUp } from '../../src/store/broadcast-recipients.ts';
import type { Database } from '../../src/store/open-store.ts';
import { addReminders } from '../../src/store/reminders.ts';

test('notices are written by the outbox, and by two statements that write one for each of many rows', () => {
  const writing = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated/'))
    .filter((file) => /INSERT INTO "Notice"|\bnotice\.create/.test(readFileSync(`src/${file}`, 'utf8')));
  expect(writing.sort()).toEqual(['store/add-notices.ts', 'store/broadcast-recipients.ts', 'store/reminders.ts']);
});

test('a kind that such a statement does not write, or with other parameters, does not compile', () => {
  const now = new Date(0);
  const kind = 'broadcast-corrected' as const;
  const write = async (database: Database): Promise<void> => {
    await planFollowUp(database, BROADCAST_WITHDRAWN, 1, 'withdrawn', now);
    await planFollowUp(database, { kind, params: RECIPIENT_PARAMS }, 1, '2', now);
    // @ts-expect-error It is no follow-up.
    await planFollowUp(database, BROADCAST_REMINDER, 1, '2', now);
    // @ts-expect-error The recipient is not read.
    await planFollowUp(database, { kind, params: z.object({ broadcastId: z.int() }) }, 1, '2', now);
    const more = z.object({ broadcastId: z.int(), recipientId: z.int(), version: z.int() });
    // @ts-expect-error Nobody writes the version.
    await planFollowUp(database, { kind, params: more }, 1, '2', now);
    const forged = { kind: 'no-such-kind', params: z.object({ broadcastId: z.int() }) };
    // @ts-expect-error No file defines it.
    await planNotices(database, null, forged, { broadcastId: 1 }, [], now);
    // @ts-expect-error It is no reminder.
    await addReminders(database, DIGEST, [], '2018-12-05', now);
    // @ts-expect-error The day is a text.
    await addReminders(database, { kind: 'reminder', params: z.object({ day: z.int() }) }, [], '2018-12-05', now);
  };
  expect(write).toBeTypeOf('function');
});

test('a kind of notice is defined in a file of its own name', () => {
  const defining = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated/'))
    .filter((file) => /(?<!function )\bdefineNotice\(/.test(readFileSync(`src/${file}`, 'utf8')));
  expect(defining.filter((file) => !file.endsWith('-notice.ts'))).toEqual([]);
  expect(defining.length).toBeGreaterThan(50);
});
