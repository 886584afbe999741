import { z } from 'zod';
import { DISTRICT_KINDS } from '../units/unit-kinds.ts';
import { day, text, unitKey } from './schema-fields.ts';

const rosterUnit = z.strictObject({
  key: unitKey,
  name: text,
  shortName: text,
  fullName: text,
  kind: z.enum(DISTRICT_KINDS),
  level: text,
  statisticsCode: text,
  validFrom: day,
  /** Last day of the unit; null while it goes on. */
  validTo: day.nullable(),
  /** For a commune: the former district, for grouping only, not a legal border. */
  area: unitKey.optional(),
});

/** Lists of units of one kind with the time in which they exist. */
export const rostersSchema = z.strictObject({
  province: text,
  provinceCode: text,
  sources: z.record(z.string(), text),
  rosters: z
    .array(
      z.strictObject({
        key: text,
        title: text,
        validFrom: day,
        validTo: day.nullable(),
        count: z.int(),
        note: text.optional(),
        units: z.array(rosterUnit).min(1),
      }),
    )
    .min(1),
});

export type Rosters = z.infer<typeof rostersSchema>;
