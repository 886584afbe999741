import type { AnswerValue } from '../../src/domain/reporting/answers.ts';
import type { Form } from '../../src/domain/reporting/form-schema.ts';
import type { Store } from '../../src/store/open-store.ts';

interface Put {
  form: string;
  unit: string;
  year?: number;
}
type Said = Readonly<Record<string, AnswerValue>>;

/** A report of any form of the plan that was approved on 10/11/2018, with these answers; returns its id. */
export function putApproved(trial: { application: { store: Store } }, of: Put, answers: Said): Promise<number> {
  return put(trial, of, 'approved', answers);
}

/** The same that was handed in on that day and waits for review. */
export function putWaiting(trial: { application: { store: Store } }, of: Put, answers: Said): Promise<number> {
  return put(trial, of, 'submitted', answers);
}

/** The same that was given back to be completed. */
export function putReturned(trial: { application: { store: Store } }, of: Put, answers: Said): Promise<number> {
  return put(trial, of, 'returned', answers);
}

/** A correction of an approved report that waits for review: all its answers, with these in the place of its own. */
export async function putCorrection(
  { application }: { application: { store: Store } },
  correctsId: number,
  answers: Said,
): Promise<number> {
  const { database } = application.store;
  const { obligationId, formId, submittedById, receiptCode, ...corrected } = await database.report.findUniqueOrThrow({
    where: { id: correctsId },
    include: { answers: true },
  });
  const at = new Date('2018-11-11');
  const officerId = submittedById ?? 0;
  const kept = Object.fromEntries(corrected.answers.map(({ questionKey, value }) => [questionKey, value]));
  await database.obligation.update({ where: { id: obligationId }, data: { correction: 'submitted' } });
  const { id } = await database.report.create({
    data: {
      obligationId,
      formId,
      correctsId,
      receiptCode,
      submittedById,
      revision: 2,
      state: 'submitted',
      createdAt: at,
      submittedAt: at,
      answers: { create: answersBy(officerId, at, { ...kept, ...answers } as Said) },
    },
  });
  return id;
}

function answersBy(answeredById: number, answeredAt: Date, answers: Said) {
  return Object.entries(answers).map(([questionKey, value]) => ({
    questionKey,
    state: 'given',
    value: value as object,
    answeredById,
    answeredAt,
  }));
}

async function put(
  trial: { application: { store: Store } },
  { form: key, unit: unitKey, year = 2018 }: Put,
  state: 'approved' | 'submitted' | 'returned',
  answers: Said,
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
  // What a round asks of a unit already is what is reported.
  const asked = await database.obligation.findFirst({ where: { roundId: round.id, unitId, reports: { none: {} } } });
  const obligation =
    asked === null
      ? await database.obligation.create({
          data: {
            roundId: round.id,
            unitId,
            sequence: 1 + (await database.obligation.count({ where: { roundId: round.id, unitId } })),
            state,
          },
        })
      : await database.obligation.update({ where: { id: asked.id }, data: { state } });
  const { id } = await database.report.create({
    data: {
      obligationId: obligation.id,
      formId: form.id,
      revision: 1,
      state,
      createdAt: at,
      submittedAt: at,
      decidedAt: state === 'approved' ? at : null,
      submittedById: officer.id,
      receiptCode: `${unitKey.replaceAll('_', '')}-${year}-${String(obligation.sequence).padStart(2, '0')}`,
      answers: { create: answersBy(officer.id, at, answers) },
    },
  });
  return id;
}
