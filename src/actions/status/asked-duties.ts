import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { yearlyRosters } from '../../domain/reporting/form-schema.ts';
import { dutyAskedBy } from '../../domain/status/form-keys.ts';
import { listRosterUnits } from '../../store/figure-reports.ts';
import { listForms } from '../../store/forms.ts';
import type { Database } from '../../store/open-store.ts';
import { listUnits } from '../../store/units.ts';

/** That the yearly form of a unit asks how far it carries out what the plan says at a place. */
export interface AskedDuty {
  unitId: number;
  place: string;
}

/**
 * Lists the duties that yearly forms ask about in a year, in the order of units and questions; of one unit only where
 * `unitId` is given.
 */
export async function listAskedDuties(
  database: Database,
  planId: number,
  year: number,
  unitId: number | null = null,
): Promise<AskedDuty[]> {
  const units = (await listUnits(database)).filter(({ id }) => unitId === null || id === unitId);
  const rosters = await listRosterUnits(database, planId);
  const forms = (await listForms(database, planId)).map(({ definition }) => ({
    definition,
    units: rosters.flatMap(({ key, unitIds }) => (yearlyRosters(definition).includes(key) ? unitIds : [])),
  }));
  return units.flatMap(({ id, key }) =>
    forms
      .filter((form) => form.units.includes(id))
      .flatMap(({ definition }) => questionsAskedOf(definition, year, key))
      .flatMap((question): AskedDuty[] => {
        const place = dutyAskedBy(question);
        return place === null ? [] : [{ unitId: id, place }];
      }),
  );
}
