import { readFile } from 'node:fs/promises';
import { readPlanFiles } from '../actions/plan/read-plan-files.ts';
import { readConfig } from '../config.ts';
import { endWhereOutputCloses } from './closed-output.ts';
import { findFormFaults } from '../domain/plan/find-form-faults.ts';
import type { Form } from '../domain/reporting/form-schema.ts';
import { parseForm, type Fault } from '../domain/reporting/parse-form.ts';
import { PLAIN, translateInto } from '../wording/locales.ts';

// `npm run form -- check FILE …`: against the plan of PLAN_FILE, with its lists and its other forms.
endWhereOutputCloses();
const settings = readConfig();
const t = translateInto(settings.kind === 'read' ? settings.config.DEFAULT_LOCALE : null);
const [command, ...files] = process.argv.slice(2);

/** Reads a form, and says what is wrong with it by itself; null where anything is. */
async function read(file: string): Promise<{ file: string; form: Form } | null> {
  const written = await readFile(file, 'utf8').catch(() => null);
  if (written === null) {
    console.error(t('forms:unreadable', { file, ...PLAIN }));
    return null;
  }
  let form: unknown;
  try {
    form = JSON.parse(written);
  } catch {
    console.error(t('forms:notJson', { file, ...PLAIN }));
    return null;
  }
  const parsed = parseForm(form);
  if (parsed.kind === 'valid') return { file, form: parsed.form };
  tellFaults(file, parsed.faults);
  return null;
}

function tellFaults(file: string, faults: readonly Fault[]): void {
  console.error(t('forms:broken', { file, total: faults.length, ...PLAIN }));
  for (const fault of faults) console.error(t('forms:fault', { ...fault, ...PLAIN }));
}

/** Says what is wrong with forms, by themselves and in the plan, fault by fault. @returns whether all are sound. */
async function check(): Promise<boolean> {
  const forms = [];
  for (const file of files) forms.push(await read(file));
  const sound = forms.filter((one) => one !== null);
  if (settings.kind === 'refused') {
    console.error(t('forms:noPlan', { plan: '', ...PLAIN }));
    return false;
  }
  const { PLAN_FILE: plan } = settings.config;
  const reading = await readPlanFiles(plan);
  if (reading.kind !== 'read') {
    console.error(t('forms:noPlan', { plan, ...PLAIN }));
    return false;
  }
  const together = sound.map(({ form }) => form);
  const faultless = sound.filter(({ file, form }) => {
    const faults = findFormFaults(form, reading.file, together);
    if (faults.length > 0) tellFaults(file, faults);
    return faults.length === 0;
  });
  for (const { form } of faultless) {
    const { name, version, questions } = form;
    console.log(t('forms:sound', { name, version, questions: questions.length, ...PLAIN }));
  }
  if (faultless.length > 0) console.log(t('forms:againstPlan', { plan, ...PLAIN }));
  return faultless.length === files.length;
}

if (command !== 'check' || files.length === 0) {
  console.error(t('forms:usage', PLAIN));
  process.exitCode = 2;
} else {
  process.exitCode = (await check()) ? 0 : 1;
}
