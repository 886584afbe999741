import { findUnits } from '../../people/find-unit.ts';
import type { AnswerValue } from '../answers.ts';
import { refused, type Directory, type FieldType } from './field-type.ts';

/** A unit of the plan, looked up as it is typed. */
export const unitField: FieldType<'unit'> = {
  type: 'unit',
  inExpressions: 'string',
  measure: ({ name }) => name,
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
};

function valueOf({ units }: Directory, id: number): AnswerValue {
  return { type: 'unit', id, name: units.names.get(id) ?? '' };
}
