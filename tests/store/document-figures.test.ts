import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFiguresSigned, nameFigures } from '../../src/store/document-figures.ts';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

const NOW = new Date('2018-11-12T02:00:00Z');

let lent: LentStore;
let obligationId: number;
beforeAll(async () => {
  lent = await lendStore();
  const { database } = lent.store;
  const form = await database.form.findFirstOrThrow();
  const { rosterId, unitId } = await database.rosterUnit.findFirstOrThrow({ orderBy: { unitId: 'asc' } });
  const days = { closingOn: new Date('2018-11-30'), dueOn: new Date('2018-12-14'), openedAt: NOW };
  const kept = { planId: form.planId, formId: form.id, formKey: form.key, rosterId, year: 2018, title: 'Kỳ' };
  const round = await database.round.create({ data: { ...kept, ...days, openedById: 1 } });
  obligationId = (await database.obligation.create({ data: { roundId: round.id, unitId } })).id;
});
afterAll(() => lent.giveBack());

/** A revision that is handed in, with one answer; returns the name of the figures that are in. */
async function handIn(revision: number, value: Prisma.InputJsonValue): Promise<number | null> {
  const { database } = lent.store;
  const { formId } = await database.round.findFirstOrThrow();
  const report = await database.report.create({
    data: { obligationId, formId, revision, state: 'submitted', createdAt: NOW, submittedAt: NOW },
  });
  const answer = { questionKey: 'rows', state: 'given', answeredById: 1, answeredAt: NOW };
  await database.answer.create({ data: { reportId: report.id, ...answer, value } });
  await nameFigures(database, { id: report.id, obligationId });
  return findFiguresSigned(database, obligationId);
}

test('the same rows, entered anew or kept without ids by an earlier release, are the same figures', async () => {
  const rows = [{ name: { state: 'given', value: { type: 'text', text: 'Hai' }, reason: null } }];
  expect(await handIn(1, { type: 'repeat-group', rows })).toBe(1);
  expect(await handIn(2, { type: 'repeat-group', rows, ids: [15_431_234_567] })).toBe(1);
  expect(await handIn(3, { type: 'repeat-group', rows, ids: [15_439_999_999] })).toBe(1);
  expect(await handIn(4, { type: 'repeat-group', rows: [...rows, ...rows], ids: [1, 2] })).toBe(4);
});
