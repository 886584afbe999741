import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFormSheets } from '../../../src/domain/forms-as-sheets/read-form-sheets.ts';
import { writeFormSheets } from '../../../src/domain/forms-as-sheets/write-form-sheets.ts';
import { parseForm } from '../../../src/domain/reporting/parse-form.ts';
import type { Form } from '../../../src/domain/reporting/form-schema.ts';
import { asRead, linesOf } from '../../support/form-sheets.ts';
import { shippedForms } from '../../support/shipped-form.ts';

const EVERY_TYPE = parseForm(
  JSON.parse(readFileSync(new URL('../../fixtures/forms/moi-loai-cau.json', import.meta.url), 'utf8')),
);
if (EVERY_TYPE.kind === 'broken') throw new Error(JSON.stringify(EVERY_TYPE.faults));
const FORMS: readonly Form[] = [...shippedForms(), EVERY_TYPE.form];

describe('a form written as sheets', () => {
  test.each(FORMS.map((form) => [form.key, form] as const))('%s is read again as the same form', (_key, form) => {
    const { sheets } = writeFormSheets(form);
    const reading = readFormSheets(asRead(sheets));
    expect(linesOf(reading)).toEqual([]);
    const read = reading.kind === 'form' ? parseForm(reading.form) : null;
    expect(read).toEqual({ kind: 'valid', form });
  });
});
