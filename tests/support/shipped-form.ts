import { readdirSync, readFileSync } from 'node:fs';
import { buildUnitIndex } from '../../src/domain/people/unit-index.ts';
import type { Answer, AnswerValue } from '../../src/domain/reporting/answers.ts';
import type { ReadingTools } from '../../src/domain/reporting/filling.ts';
import type { Form } from '../../src/domain/reporting/form-schema.ts';
import { parseForm } from '../../src/domain/reporting/parse-form.ts';

const FOLDER = new URL('../../prisma/plans/nghe-an-sxsh-2017-2020/forms/', import.meta.url);

/** A form of the shipped plan, by the name of its file. */
export function shippedForm(name: string): Form {
  return validForm(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
}

/** Every form of the shipped plan. */
export function shippedForms(): Form[] {
  return readdirSync(FOLDER).map((file) => shippedForm(file.replace('.json', '')));
}

/** A form that a test writes; its faults are the test's own. */
function validForm(file: unknown): Form {
  const parsed = parseForm(file);
  if (parsed.kind === 'broken') throw new Error(JSON.stringify(parsed.faults));
  return parsed.form;
}

/** A value as it is kept when nothing about it was doubtful. */
export function given(value: AnswerValue, reason: string | null = null): Answer {
  return { state: 'given', value, reason };
}

/** A count as it is kept. */
export const count = (number: number, reason: string | null = null): Answer =>
  given({ type: 'integer', number }, reason);

/** With nothing to look names up in. */
export const TOOLS: ReadingTools = {
  newRow: 1_542_000_000_000,
  today: '2018-11-12',
  year: 2018,
  directory: { units: { index: buildUnitIndex([]), names: new Map() }, tasks: [], facilities: [] },
};
