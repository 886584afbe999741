import { z } from 'zod';
import { ADDED_KINDS } from '../../domain/units/unit-kinds.ts';
import { defineConversation, type StateOf } from '../conversations/conversation.ts';

const name = { name: z.string(), shortName: z.string() };
const unit = z.object({ ...name, kind: z.enum(ADDED_KINDS) });
const unitId = z.int();
const successor = z.union([z.object({ unitId }), z.object({ unit })]);

/** Changing a unit: what of which, and once it is understood the change itself. */
export const unitChangeConversation = defineConversation(
  'unit-change',
  z.object({
    kind: z.enum(['add', 'rename', 'end']),
    /** 0 for a new unit. */
    unitId,
    /** What was typed without marks, for which they were asked once, and its day, yyyy-mm-dd. */
    unmarked: z.object({ typed: z.string(), effectiveOn: z.string() }).exactOptional(),
    draft: z
      .object({
        change: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('add'), unit }),
          z.object({ kind: z.literal('rename'), unitId, ...name }),
          z.object({
            kind: z.literal('end'),
            unitId,
            successors: z.array(successor),
            byArea: z.boolean().exactOptional(),
          }),
        ]),
        /** yyyy-mm-dd. */
        effectiveOn: z.string(),
      })
      .nullable(),
  }),
);

/** Where somebody is who changes a unit. */
export type UnitChangeState = StateOf<typeof unitChangeConversation>;
