import { listForms } from '../../store/rounds.ts';
import { readApprovedShare, type ApprovedShare } from '../../store/approved-figures.ts';
import { listTargets, type TargetFacts } from '../../store/plans.ts';
import type { Request } from '../request.ts';
import { keepUntilChange } from './keep-until-change.ts';

/** A target with what approved reports say of it; null where none does. */
export interface TargetView {
  target: TargetFacts;
  reached: ApprovedShare | null;
}

/**
 * The targets of the plan, or one of them, each with its value over the approved reports: the sum of one figure by the sum
 * of another, never an average of shares. Which figures these are, the forms say.
 * @param year the newest year that counts; null for the newest that there is.
 */
export async function showTargets(request: Request, code: string | null, year: number | null): Promise<TargetView[]> {
  const { store } = request;
  const { database } = store;
  const targets = (await listTargets(database)).filter((target) => code === null || target.code === code);
  const questions = (await listForms(database)).flatMap(({ definition }) => definition.questions);
  const views: TargetView[] = [];
  for (const target of targets) {
    const ratio = questions
      .flatMap(({ aggregation }) => (aggregation?.method === 'ratio' ? [aggregation] : []))
      .find(({ targets: measured }) => measured.includes(target.code));
    const reached =
      ratio === undefined
        ? null
        : await keepUntilChange(store, `share ${ratio.numerator} ${ratio.denominator} ${year ?? ''}`, () =>
            readApprovedShare(database, ratio.numerator, ratio.denominator, year),
          );
    views.push({ target, reached });
  }
  return views;
}
