import type { Trial } from './trial.ts';

/** Answers of the shipped form that no check finds unusual; money in đồng. */
const ANSWERS: Record<string, number> = {
  facilities_total: 126,
  trainings_held: 0,
};

/** Answers every open question of the only draft of a unit, as if it had been filled in chat. */
export async function fillDraft(
  trial: Trial,
  unitKey: string,
  changed: Record<string, number> = {},
  text = '',
): Promise<number> {
  const { database } = trial.application.store;
  const report = await database.report.findFirstOrThrow({
    where: { state: 'draft', obligation: { unit: { key: unitKey } } },
    include: { form: true, answers: true },
  });
  const officer = await database.officer.findFirstOrThrow();
  for (const [key, value] of valuesOf(report.form.definition, changed)) {
    const said = key === 'obstacles' ? { type: 'long-text', text } : value;
    const answer = { state: 'given', value: said, answeredById: officer.id, answeredAt: report.createdAt };
    await database.answer.upsert({
      where: { reportId_questionKey: { reportId: report.id, questionKey: key } },
      create: { ...answer, reportId: report.id, questionKey: key },
      update: answer,
    });
  }
  return report.id;
}

/** Answers to every question of a form, as its definition has them, that no check finds unusual. */
export function valuesOf(definition: unknown, changed: Record<string, number>): [string, object][] {
  const { questions } = definition as {
    questions: { key: string; type: string; options?: { key: string; detail?: object }[] }[];
  };
  return questions.map(({ key, type, options }) => {
    const number = changed[key] ?? ANSWERS[key] ?? 1;
    switch (type) {
      case 'integer':
        return [key, { type, number }];
      case 'choice':
        return [key, { type, option: options?.find(({ detail }) => detail === undefined)?.key }];
      case 'money-by-source':
        return [key, { type, amounts: { industry_promotion: 12_500_000 }, names: {} }];
      default:
        return [key, { type, text: '' }];
    }
  });
}

/** A report of another unit, or of another year, that is in the store already as submitted or approved. */
export async function putReport(
  trial: Trial,
  unitKey: string,
  { year = 2018, state = 'submitted', changed = {} as Record<string, number> },
): Promise<number> {
  const { database } = trial.application.store;
  const form = await database.form.findFirstOrThrow({ where: { key: 'bao-cao-nam-cap-huyen' } });
  const unit = await database.unit.findUniqueOrThrow({ where: { key: unitKey } });
  const officer = await database.officer.findFirstOrThrow();
  const existing = await database.round.findFirst({ where: { year } });
  const roster = await database.roster.findFirstOrThrow({ where: { key: 'cap_huyen_2017_2020' } });
  const dates = {
    closingOn: new Date(`${year}-11-30`),
    dueOn: new Date(`${year}-12-14`),
    openedAt: new Date(`${year}-11-01`),
  };
  const round =
    existing ??
    (await database.round.create({
      data: {
        planId: form.planId,
        formId: form.id,
        formKey: form.key,
        rosterId: roster.id,
        year,
        ...dates,
        title: `Báo cáo năm ${year}`,
        state: 'closed',
        openedById: officer.id,
      },
    }));
  const { id: obligationId } = await database.obligation.upsert({
    where: { roundId_unitId_sequence: { roundId: round.id, unitId: unit.id, sequence: 1 } },
    create: { roundId: round.id, unitId: unit.id, state },
    update: { state },
  });
  const at = new Date('2018-11-10');
  const { id } = await database.report.create({
    data: {
      obligationId,
      formId: form.id,
      revision: 1,
      state,
      createdAt: at,
      submittedAt: at,
      submittedById: officer.id,
      receiptCode: `${unitKey.replaceAll('_', '')}-${year}-01`,
      answers: {
        create: valuesOf(form.definition, changed).map(([questionKey, value]) => ({
          questionKey,
          state: 'given',
          value,
          answeredById: officer.id,
          answeredAt: at,
        })),
      },
    },
  });
  return id;
}

/** Somebody more who is registered already, for a unit and role. */
export async function admitPerson(trial: Trial, unitKey: string, role: string, fullName: string) {
  const person = trial.newcomer();
  const { database } = trial.application.store;
  const unit = await database.unit.findUniqueOrThrow({ where: { key: unitKey } });
  await database.officer.create({
    data: {
      telegramUserId: BigInt(person.id),
      chatId: BigInt(person.id),
      fullName,
      title: 'chuyên viên',
      phone: '0912345678',
      createdAt: new Date('2018-11-01'),
      memberships: {
        create: {
          unitId: unit.id,
          role,
          validFrom: new Date('2018-11-01'),
        },
      },
    },
  });
  await person.says('/start', /Kính chào/);
  return person;
}
