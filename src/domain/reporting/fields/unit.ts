import { z } from 'zod';
import { findUnits } from '../../people/find-unit.ts';
import { isSameName } from '../../text/same-name.ts';
import { defineField, refused, type Directory } from './field-type.ts';
import { common } from './question-schema.ts';

/** A unit of the plan, looked up as it is typed. */
export const unitField = defineField(
  z.strictObject({ ...common, type: z.literal('unit') }),
  z.object({ type: z.literal('unit'), id: z.number(), name: z.string() }),
)({
  inExpressions: 'string',
  measure: ({ name }) => name,
  describe: ({ name }) => ({ kind: 'name', name }),
  isSame: (one, other) => isSameName(one.name, other.name),
  unitOfPlan: ({ id }) => id,
  looksUp: 'unit',
  takesWords: true,
  hint: () => ({}),
  read(_question, text, { directory }) {
    const found = findUnits(directory.units.index, text);
    switch (found.kind) {
      case 'one':
        return found.certainty === 'exact'
          ? { kind: 'value', value: valueOf(directory, found.id) }
          : { kind: 'candidates', values: [valueOf(directory, found.id)] };
      case 'several':
        return { kind: 'candidates', values: found.ids.map((id) => valueOf(directory, id)) };
      case 'none':
        return found.nearest.length === 0
          ? refused({ kind: 'unknown-unit' })
          : { kind: 'candidates', values: found.nearest.map((id) => valueOf(directory, id)) };
    }
  },
});

function valueOf({ units }: Directory, id: number): { type: 'unit'; id: number; name: string } {
  return { type: 'unit', id, name: units.names.get(id) ?? '' };
}
