import { normalizeInput } from '../../text/normalize.ts';
import { refused, type Reading } from './field-type.ts';

/** Reads free text of a limited length, counted in characters as people count them. */
export function readWritten<V>(text: string, maximum: number, value: (written: string) => V): Reading<V> {
  const written = normalizeInput(text);
  const length = Array.from(written).length;
  if (length === 0) return refused({ kind: 'empty' });
  return length > maximum ? refused({ kind: 'too-long', length, maximum }) : { kind: 'value', value: value(written) };
}
