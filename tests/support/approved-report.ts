import type { AnswerValue } from '../../src/domain/reporting/answers.ts';
import type { Form } from '../../src/domain/reporting/form-schema.ts';
import type { Store } from '../../src/store/open-store.ts';

/** A report of any form of the plan that was approved on 10/11/2018, with these answers; returns its id. */
export async function putApproved(
  trial: { application: { store: Store } },
  { form: key, unit: unitKey, year = 2018 }: { form: string; unit: string; year?: number },
  answers: Readonly<Record<string, AnswerValue>>,
): Promise<number> {
  const { database } = trial.application.store;
  const form = await database.form.findFirstOrThrow({ where: { key }, orderBy: { version: 'desc' } });
  const { occasion, respondents } = form.definition as unknown as Form;
  const roster = await database.roster.findFirstOrThrow({ where: { key: { in: respondents.rosters } } });
  const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key: unitKey } });
  const officer = await database.officer.findFirstOrThrow({ orderBy: { id: 'asc' } });
  const at = new Date('2018-11-10');
  const days = { closingOn: new Date(`${year}-11-30`), dueOn: new Date(`${year}-12-14`) };
  const round =
    (await database.round.findFirst({ where: { formKey: key, year } })) ??
    (await database.round.create({
      data: {
        planId: form.planId,
        formId: form.id,
        formKey: key,
        occasion,
        rosterId: occasion === 'yearly' ? roster.id : null,
        year,
        ...days,
        title: form.title,
        openedAt: at,
        openedById: officer.id,
      },
    }));
  const sequence = 1 + (await database.obligation.count({ where: { roundId: round.id, unitId } }));
  const obligation = await database.obligation.create({
    data: { roundId: round.id, unitId, sequence, state: 'approved' },
  });
  const { id } = await database.report.create({
    data: {
      obligationId: obligation.id,
      formId: form.id,
      revision: 1,
      state: 'approved',
      createdAt: at,
      submittedAt: at,
      decidedAt: at,
      submittedById: officer.id,
      receiptCode: `${unitKey.replaceAll('_', '')}-${year}-${String(sequence).padStart(2, '0')}`,
      answers: {
        create: Object.entries(answers).map(([questionKey, value]) => ({
          questionKey,
          state: 'given',
          value: value as object,
          answeredById: officer.id,
          answeredAt: at,
        })),
      },
    },
  });
  return id;
}
