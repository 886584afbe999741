import { importPlan } from '../actions/plan/import-plan.ts';
import { readPlanFiles } from '../actions/plan/read-plan-files.ts';
import { readConfig } from '../config.ts';
import { endWhereOutputCloses } from './closed-output.ts';
import { findContradictions } from '../domain/plan/contradictions/find-contradictions.ts';
import { translateInto } from '../wording/locales.ts';
import { describePlanFaults } from '../startup/describe-plan-faults.ts';
import { describeRefusedSetting, describeStartFault } from '../startup/start-refusal.ts';
import { openStore } from '../store/open-store.ts';

// `npm run plan -- check FILE` and `npm run plan -- import FILE`.
endWhereOutputCloses();
const settings = readConfig();
const t = translateInto(settings.kind === 'read' ? settings.config.DEFAULT_LOCALE : null);
const plain = { interpolation: { escapeValue: false } };
const [command, file] = process.argv.slice(2);

/** Prints the contradictions of a plan; returns the exit code. */
async function check(path: string): Promise<number> {
  const reading = await readPlanFiles(path);
  if (reading.kind !== 'read') {
    console.error(describePlanFaults(t, path, reading).join('\n'));
    return 1;
  }
  const { plan } = reading.file;
  const found = findContradictions(plan);
  const { title } = plan.document;
  const recorded = found.filter((contradiction) => contradiction.check === 'recorded-note').length;
  if (found.length === 0) console.log(t('plan:sound', { title, ...plain }));
  else console.log(t('plan:contradictions', { title, computed: found.length - recorded, recorded, ...plain }));
  for (const { check: kind, place, statement, severity } of found) {
    const values = { place, statement, severity: t(`plan:severity.${severity}`), ...plain };
    console.log(kind === 'recorded-note' ? t('plan:recorded', values) : t('plan:contradiction', values));
  }
  return 0;
}

/** Loads a plan into the store; returns the exit code. */
async function load(path: string): Promise<number> {
  if (settings.kind === 'refused') {
    console.error(describeRefusedSetting(t, settings.name));
    return 1;
  }
  const { DATABASE_URL, DATA_DIR } = settings.config;
  const store = await openStore({ databaseUrl: DATABASE_URL, dataFolder: DATA_DIR });
  try {
    const outcome = await importPlan(store, path, new Date());
    switch (outcome.kind) {
      case 'imported':
        console.log(t('plan:imported', { ...outcome, ...plain }));
        return 0;
      case 'unchanged':
        console.log(t('plan:unchanged', { title: outcome.title, ...plain }));
        return 0;
      case 'amended':
        console.error(t('plan:amended', { title: outcome.title, ...plain }));
        return 1;
      case 'unreadable':
      case 'not-json':
      case 'broken':
        console.error(describePlanFaults(t, path, outcome).join('\n'));
        return 1;
    }
  } finally {
    await store.close();
  }
}

try {
  if (file !== undefined && command === 'check') process.exitCode = await check(file);
  else if (file !== undefined && command === 'import') process.exitCode = await load(file);
  else {
    console.error(t('plan:usage'));
    process.exitCode = 2;
  }
} catch (error) {
  console.error(describeStartFault(t, error));
  process.exitCode = 1;
}
