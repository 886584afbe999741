import { readFile } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { endWhereOutputCloses } from './closed-output.ts';
import { parseForm } from '../domain/reporting/parse-form.ts';
import { PLAIN, translateInto } from '../wording/locales.ts';

// `npm run form -- check FILE …`
endWhereOutputCloses();
const settings = readConfig();
const t = translateInto(settings.kind === 'read' ? settings.config.DEFAULT_LOCALE : null);
const [command, ...files] = process.argv.slice(2);

/** Says what is wrong with a form, fault by fault. @returns whether it is sound. */
async function check(file: string): Promise<boolean> {
  const written = await readFile(file, 'utf8').catch(() => null);
  if (written === null) {
    console.error(t('forms:unreadable', { file, ...PLAIN }));
    return false;
  }
  let form: unknown;
  try {
    form = JSON.parse(written);
  } catch {
    console.error(t('forms:notJson', { file, ...PLAIN }));
    return false;
  }
  const parsed = parseForm(form);
  if (parsed.kind === 'valid') {
    const { name, version, questions } = parsed.form;
    console.log(t('forms:sound', { name, version, questions: questions.length, ...PLAIN }));
    return true;
  }
  console.error(t('forms:broken', { file, total: parsed.faults.length, ...PLAIN }));
  for (const fault of parsed.faults) console.error(t('forms:fault', { ...fault, ...PLAIN }));
  return false;
}

if (command !== 'check' || files.length === 0) {
  console.error(t('forms:usage', PLAIN));
  process.exitCode = 2;
} else {
  const sound = [];
  for (const file of files) sound.push(await check(file));
  process.exitCode = sound.every(Boolean) ? 0 : 1;
}
