import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPlan } from '../../src/actions/plan/import-plan.ts';
import { collectOwnData } from '../../src/store/own-data.ts';
import { erasePerson, hasOfficialActs } from '../../src/store/erase-person.ts';
import type { Store } from '../../src/store/open-store.ts';
import { createSignedDocument, decideSignedDocument, findSignedDocument } from '../../src/store/signed-documents.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { PLAN_FILE } from '../support/template.ts';

const NOW = new Date('2018-12-12T01:00:00Z');

describe('signed documents, and the people who stand behind them', () => {
  let lent: LentStore;
  let store: Store;
  let obligationId: number;
  let nextOfficer = 1n;

  const officer = async (fullName: string): Promise<number> => {
    const telegramUserId = nextOfficer++;
    const data = { telegramUserId, chatId: telegramUserId, fullName, title: 'chuyên viên', phone: '0912345678' };
    return (await store.database.officer.create({ data: { ...data, createdAt: NOW } })).id;
  };

  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
    await importPlan(store, PLAN_FILE, NOW);
    const { database } = store;
    const form = await database.form.findFirstOrThrow();
    const roster = await database.roster.findFirstOrThrow();
    const unit = await database.unit.findFirstOrThrow({ where: { kind: 'district' } });
    const days = { closingOn: NOW, dueOn: NOW, openedAt: NOW };
    const { planId, id: formId, key: formKey } = form;
    const round = await database.round.create({
      data: { planId, formId, formKey, rosterId: roster.id, year: 2018, title: 'Thử', openedById: 1, ...days },
    });
    obligationId = (await database.obligation.create({ data: { roundId: round.id, unitId: unit.id } })).id;
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  const announce = (recordedById: number): Promise<number> =>
    createSignedDocument(
      store.database,
      {
        obligationId,
        number: '1/BC-UBND',
        date: '2018-12-11',
        files: [],
        via: 'paper',
        state: 'announced',
        recordedById,
      },
      NOW,
    );

  test('of two who decide at once one wins', async () => {
    const id = await announce(await officer('Người Gửi'));
    const [first, second] = [await officer('Người Nhận'), await officer('Người Khác')];
    const by = (decidedById: number) => ({ decidedById, decidedAt: NOW });
    const decided = await Promise.all([
      decideSignedDocument(store.database, id, ['announced'], { state: 'received' }, by(first)),
      decideSignedDocument(store.database, id, ['announced'], { state: 'refused', refusalReason: 'Mờ.' }, by(second)),
    ]);
    expect(decided.filter(Boolean)).toHaveLength(1);
  });

  test('whoever sent or decided on a document, entered a report or answered for it acted officially', async () => {
    const { database } = store;
    const [sender, receiver, enterer, answerer, nobody] = [
      await officer('A'),
      await officer('B'),
      await officer('C'),
      await officer('D'),
      await officer('E'),
    ];
    const id = await announce(sender);
    await decideSignedDocument(
      database,
      id,
      ['announced'],
      { state: 'received' },
      { decidedById: receiver, decidedAt: NOW },
    );
    const form = await database.form.findFirstOrThrow();
    const source = { way: 'phone', note: 'x', files: [] };
    await database.report.create({
      data: {
        obligationId,
        formId: form.id,
        revision: 1,
        state: 'draft',
        createdAt: NOW,
        enteredById: enterer,
        entrySource: source,
        unitVerdict: 'confirmed',
        unitVerdictById: answerer,
      },
    });
    for (const acted of [sender, receiver, enterer, answerer])
      expect(await hasOfficialActs(database, acted)).toBe(true);
    expect(await hasOfficialActs(database, nobody)).toBe(false);
    const { telegramUserId } = await database.officer.findUniqueOrThrow({ where: { id: answerer } });
    const own = await collectOwnData(database, Number(telegramUserId));
    expect(own['reportsEntered']).toMatchObject([{ unitVerdict: 'confirmed', entrySource: source }]);
  });

  test('an erased sender stays behind the document under a pseudonym, and is archived until a date', async () => {
    const { database } = store;
    const sender = await officer('Người Bị Xóa');
    const id = await announce(sender);
    expect((await findSignedDocument(database, id))?.recordedBy).toBe('Người Bị Xóa');
    const { telegramUserId } = await database.officer.findUniqueOrThrow({ where: { id: sender } });
    await erasePerson(
      database,
      { telegramUserId: Number(telegramUserId), officerId: sender, pseudonym: 'Cán bộ số 9', keepUntil: '2020-12-12' },
      '2018-12-12',
      NOW,
    );
    expect(await findSignedDocument(database, id)).toMatchObject({ recordedBy: 'Cán bộ số 9', number: '1/BC-UBND' });
    expect(await database.archivedIdentity.findUnique({ where: { officerId: sender } })).toMatchObject({
      fullName: 'Người Bị Xóa',
    });
  });
});
