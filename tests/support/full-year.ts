import { questionsAskedOf } from '../../src/domain/reporting/filling-context.ts';
import type { Form } from '../../src/domain/reporting/form-schema.ts';
import { putApproved } from './approved-report.ts';
import { AGENCY, DISTRICT } from './prepared-consolidation.ts';
import { sampleValue } from './sample-agency-report.ts';
import type { Trial } from './trial.ts';

/** Approved reports of all districts and agencies of a year, every question answered. */
export async function putFullYear(trial: Trial, year = 2018): Promise<void> {
  const { database } = trial.application.store;
  for (const [key, list] of [
    [DISTRICT, 'cap_huyen_2017_2020'],
    [AGENCY, 'so_nganh_2017_2020'],
  ] as const) {
    const form = await database.form.findFirstOrThrow({ where: { key }, orderBy: { version: 'desc' } });
    const units = await database.unit.findMany({
      where: { rosters: { some: { roster: { key: list } } } },
      orderBy: { id: 'asc' },
    });
    for (const unit of units) {
      const questions = questionsAskedOf(form.definition as unknown as Form, year, unit.key);
      await putApproved(
        trial,
        { form: key, unit: unit.key, year },
        Object.fromEntries(questions.map((question) => [question.key, sampleValue(question)])),
      );
    }
  }
}
