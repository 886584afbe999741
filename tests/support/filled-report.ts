import type { Trial } from './trial.ts';

/** Answers of the shipped form that no check finds unusual; money in đồng. */
const ANSWERS: Record<string, unknown> = {
  facilities_total: 126,
};

/** Answers every open question of the only draft of a unit, as if it had been filled in chat. */
export async function fillDraft(trial: Trial, unitKey: string, changed: Record<string, number> = {}): Promise<number> {
  const { database } = trial.application.store;
  const report = await database.report.findFirstOrThrow({
    where: { state: 'draft', obligation: { unit: { key: unitKey } } },
    include: { form: true, answers: true },
  });
  const officer = await database.officer.findFirstOrThrow();
  const { questions } = report.form.definition as unknown as {
    questions: { key: string; type: string; years?: number[]; options?: { key: string }[] }[];
  };
  for (const { key, type, options } of questions) {
    const number = changed[key] ?? ANSWERS[key] ?? 1;
    const value =
      type === 'integer'
        ? { type, number }
        : type === 'choice'
          ? { type, option: options?.at(-1)?.key }
          : type === 'money-by-source'
            ? { type, amounts: { industry_promotion: 12_500_000 }, names: {} }
            : { type, text: 'Thiếu kinh phí tập huấn.' };
    const answer = { state: 'given', value: value as object, answeredById: officer.id, answeredAt: report.createdAt };
    await database.answer.upsert({
      where: { reportId_questionKey: { reportId: report.id, questionKey: key } },
      create: { ...answer, reportId: report.id, questionKey: key },
      update: answer,
    });
  }
  return report.id;
}

/** Somebody more who is registered already, for a unit and role. */
export async function admitPerson(trial: Trial, unitKey: string, role: string, fullName: string) {
  const person = trial.newcomer();
  const { database } = trial.application.store;
  const unit = await database.unit.findUniqueOrThrow({ where: { key: unitKey } });
  await database.officer.create({
    data: {
      ...{ telegramUserId: BigInt(person.id), chatId: BigInt(person.id), fullName, title: 'chuyên viên' },
      ...{ phone: '0912345678', createdAt: new Date('2018-11-01') },
      memberships: { create: { unitId: unit.id, role, validFrom: new Date('2018-11-01') } },
    },
  });
  await person.says('/start', /Kính chào/);
  return person;
}
