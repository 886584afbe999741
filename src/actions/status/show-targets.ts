import { listForms } from '../../store/rounds.ts';
import { readApprovedShare, type ApprovedShare } from '../../store/approved-figures.ts';
import { listTargets, type TargetFacts } from '../../store/plans.ts';
import { bandQuestions, targetBands, type TargetBands } from '../../domain/status/bands.ts';
import type { Form } from '../../domain/reporting/form-schema.ts';
import { listApprovedReports } from '../../store/approved-reports.ts';
import type { Store } from '../../store/open-store.ts';
import type { Request } from '../request.ts';
import { cacheUntilChange } from '../plan/cache-until-change.ts';

/** A target with what approved reports say of it; null where none does. */
export interface TargetView {
  target: TargetFacts;
  reached: ApprovedShare | null;
  /** Of a target that is counted in bands: how many facilities lie where; null where no approved report says it. */
  bands: TargetBands | null;
}

/**
 * Returns the targets of the plan, or one of them, each with its value over the approved reports: the sum of one figure
 * by the sum of another, never an average of shares. Which figures these are, the forms say.
 * @param year the newest year that counts; null for the newest that there is.
 */
export async function showTargets(request: Request, code: string | null, year: number | null): Promise<TargetView[]> {
  const { store } = request;
  const { database } = store;
  const targets = (await listTargets(database)).filter((target) => code === null || target.code === code);
  const forms = (await listForms(database)).map(({ definition }) => definition);
  const questions = forms.flatMap((form) => form.questions);
  const views: TargetView[] = [];
  for (const target of targets) {
    const ratio = questions
      .flatMap(({ aggregation }) => (aggregation?.method === 'ratio' ? [aggregation] : []))
      .find(({ targets: measured }) => measured.includes(target.code));
    const reached =
      ratio === undefined
        ? null
        : await cacheUntilChange(store, `share ${ratio.numerator} ${ratio.denominator} ${year ?? ''}`, () =>
            readApprovedShare(database, ratio.numerator, ratio.denominator, year),
          );
    const banded = forms.find((form) => bandQuestions(form, target.code).length > 0);
    const bands = banded === undefined ? null : await readBands(store, banded, target.code, year);
    views.push({ target, reached, bands });
  }
  return views;
}

function readBands(store: Store, form: Form, target: string, year: number | null): Promise<TargetBands | null> {
  return cacheUntilChange(store, `bands ${target} ${year ?? ''}`, async () => {
    const keys = [...bandQuestions(form, target).map(({ key }) => key), ...form.uniqueBy];
    return targetBands(form, target, await listApprovedReports(store.database, [form.key], keys), year);
  });
}
