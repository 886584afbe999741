import { startReport } from '../../src/actions/filling/start-report.ts';
import { submitReport } from '../../src/actions/filling/submit-report.ts';
import { askReason, giveReason } from '../../src/actions/obligations/give-reason.ts';
import { identifyWriter } from '../../src/actions/people/identify-writer.ts';
import type { Request } from '../../src/actions/request.ts';
import { approveReport } from '../../src/actions/review/review-report.ts';
import { draftRound, openRound } from '../../src/actions/rounds/open-round.ts';
import { admitTrialPeople } from '../../src/actions/trial/admit-trial-people.ts';
import type { Store } from '../../src/store/open-store.ts';
import { valuesOf } from './filled-report.ts';
import { inPlan } from '../../src/domain/people/roles.ts';

/** When everything is done. */
const NOW = new Date('2018-11-12T02:00:00Z');
export const PEOPLE = { coordinator: 8_801, secondCoordinator: 8_802, leader: 8_803, administrator: 8_804 };

/** The districts that report, each with its contact. */
export const CONTACTS = { QUY_HOP: 8_811, KY_SON: 8_812, VINH: 8_813, NGHI_LOC: 8_814 };
export type District = keyof typeof CONTACTS;

/** The request of somebody, as a message of theirs would make it. */
export async function requestOf(store: Store, telegramUserId: number, now = NOW): Promise<Request> {
  const { person, conversation, planId } = await identifyWriter(store, telegramUserId, now);
  return { store, now, person: inPlan(person, planId), planId, conversation, chatId: telegramUserId, updateIds: [] };
}

/** Registers coordinators, a leader, an administrator and the contacts of four districts, and opens the round of 2018. */
export async function openDistrictRound(store: Store): Promise<void> {
  const { coordinator, secondCoordinator, leader, administrator } = PEOPLE;
  const officers = [
    { telegramUserId: coordinator, unitKey: 'SCT', roles: ['coordinator'] as const },
    { telegramUserId: secondCoordinator, unitKey: 'SCT', roles: ['coordinator'] as const },
    { telegramUserId: leader, unitKey: 'SCT', roles: ['leader'] as const },
    { telegramUserId: administrator, unitKey: 'SCT', roles: ['admin'] as const },
    ...Object.entries(CONTACTS).map(([unitKey, telegramUserId]) => ({
      telegramUserId,
      unitKey,
      roles: ['contact'] as const,
    })),
  ];
  const known = { title: 'chuyên viên', phone: '0912345678' };
  await admitTrialPeople(
    store,
    officers.map((officer) => ({ ...officer, ...known, fullName: `Cán bộ ${officer.telegramUserId}` })),
    NOW,
  );
  const form = await store.database.form.findFirstOrThrow({ where: { key: 'bao-cao-nam-cap-huyen' } });
  await expectKind(draftRound(await requestOf(store, coordinator), form.id, '2018'), 'draft');
  await expectKind(openRound(await requestOf(store, coordinator)), 'opened');
}

/** A district reports, with these figures; returns the id of its report. */
async function submitFigures(
  store: Store,
  district: District,
  figures: Readonly<Record<string, number>>,
): Promise<number> {
  const owed = await obligationOf(store, district);
  await expectKind(startReport(await requestOf(store, CONTACTS[district]), owed), 'filling');
  return handIn(store, district, figures);
}

/** A district reports, and the coordinator approves. */
export async function reportFigures(
  store: Store,
  district: District,
  figures: Readonly<Record<string, number>>,
): Promise<void> {
  await approve(store, await submitFigures(store, district, figures));
}

/** A district corrects figures that are in force, and the coordinator approves. */
export async function correctFigures(
  store: Store,
  district: District,
  figures: Readonly<Record<string, number>>,
): Promise<void> {
  const owed = await obligationOf(store, district);
  await expectKind(askReason(await requestOf(store, CONTACTS[district]), 'correct', owed), 'ask');
  await expectKind(giveReason(await requestOf(store, CONTACTS[district]), 'Thống kê gửi số mới.'), 'done');
  await approve(store, await handIn(store, district, figures));
}

/** The coordinator approves what was handed in. */
async function approve(store: Store, reportId: number): Promise<void> {
  await expectKind(approveReport(await requestOf(store, PEOPLE.coordinator), reportId), 'approved');
}

async function handIn(store: Store, district: District, figures: Readonly<Record<string, number>>): Promise<number> {
  const { database } = store;
  const { id, form } = await database.report.findFirstOrThrow({
    where: { state: 'draft', obligationId: await obligationOf(store, district) },
    include: { form: true },
  });
  const request = await requestOf(store, CONTACTS[district]);
  const answered = { state: 'given', answeredById: request.person.officerId ?? 0, answeredAt: NOW };
  for (const [questionKey, value] of valuesOf(form.definition, figures)) {
    const key = { reportId: id, questionKey };
    const answer = { ...answered, value };
    await database.answer.upsert({
      where: { reportId_questionKey: key },
      create: { ...answer, ...key },
      update: answer,
    });
  }
  await expectKind(submitReport(request, id, true), 'submitted');
  return id;
}

async function obligationOf({ database }: Store, key: string): Promise<number> {
  const where = { unit: { key }, round: { year: 2018, formKey: 'bao-cao-nam-cap-huyen' } };
  return (await database.obligation.findFirstOrThrow({ where })).id;
}

/** The outcome of this kind. @throws where an action was answered something else. */
export async function expectKind<O extends { kind: string }, K extends O['kind']>(
  outcome: Promise<O>,
  kind: K,
): Promise<Extract<O, { kind: K }>> {
  const answered = await outcome;
  if (answered.kind !== kind) throw new Error(`Not ${kind}: ${JSON.stringify(answered).slice(0, 300)}`);
  return answered as Extract<O, { kind: K }>;
}
