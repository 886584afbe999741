import { z } from 'zod';
import { DISTRICT_KINDS, UNIT_KINDS } from '../units/unit-kinds.ts';
import { day, text, unitKey } from './schema-fields.ts';

/** What became of an agency after the plan, with where that is known from. */
const later = z.strictObject({
  name: text.nullable(),
  since: day.optional(),
  successor: unitKey.optional(),
  source: text,
  verified: z.boolean(),
});

/** Kinds of units that a plan names; districts and communes stand in files of their own. */
export const planUnitKind = z.enum(UNIT_KINDS).exclude(DISTRICT_KINDS);

/** A unit as a plan names it. */
export const planUnit = z.strictObject({
  key: unitKey,
  name: text,
  shortName: text,
  kind: planUnitKind,
  /** The paragraph of the document with its duties; null where it has none. */
  section: text.nullable(),
  role: text.optional(),
  nameVariants: z.array(text),
  /** How people abbreviate it. */
  aliases: z.array(text),
  /** For a group: the roster that lists its members. */
  memberRoster: text.optional(),
  memberCount: z.int().optional(),
  note: text.optional(),
  /** How its own documents are headed, where that does not follow from its kind: who stands above it, and its code in their numbers. */
  letterhead: z.strictObject({ superior: text.optional(), code: text }).optional(),
  later: later.optional(),
});

/** A rearrangement of units that came after the document, applied in one step. */
export const reform = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: text,
  /** Where its changes are known from. */
  source: text,
  changes: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('rename'), unit: unitKey, on: day, name: text, shortName: text }),
        z.strictObject({
          kind: z.literal('end'),
          unit: unitKey,
          /** The first day without it. */
          on: day,
          successors: z.array(unitKey),
          /** The successors lie where the unit lay, which is no legal succession. */
          byArea: z.boolean().default(false),
        }),
      ]),
    )
    .min(1),
});
