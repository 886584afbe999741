import { z } from 'zod';
import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findOfficer, listOfficers } from '../../store/people.ts';
import { findUnit } from '../../store/units.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { owedBy } from '../owing/owed-reports.ts';

/** That somebody is in charge of a unit no longer, told to coordinators. */
export const CONTACT_LEFT = defineNotice({
  kind: 'contact-left',
  params: z.object({
    unitId: z.int(),
    /** Who left. */
    officerId: z.int(),
    /** What that person said of who follows. */
    successor: z.string().nullable().default(null),
  }),
  read: async ({ database, params, now }) => {
    const unit = await findUnit(database, params.unitId);
    const leaver = await findOfficer(database, params.officerId);
    if (unit === null || leaver === null) return null;
    const contacts = await listOfficers(database, null, REPORTING_ROLES, toLocalDate(now), [unit.id]);
    return {
      officerName: leaver.fullName,
      unitName: unit.name,
      successor: params.successor,
      /** Who is left as contact of the unit. */
      others: contacts.map(({ fullName }) => fullName),
      /** Reports that the unit still owes. */
      owed: (await owedBy(database, unit.id)).length,
    };
  },
});
