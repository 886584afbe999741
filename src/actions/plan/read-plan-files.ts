import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parsePlan, type PlanFile } from '../../domain/plan/parse-plan.ts';
import type { Fault } from '../../domain/reporting/parse-form.ts';

export type PlanReading =
  | { kind: 'read'; file: PlanFile; hash: string }
  | { kind: 'broken'; faults: Fault[] }
  | { kind: 'unreadable'; file: string }
  | { kind: 'not-json'; file: string; detail: string };

/** Files that cannot even be read. */
type UnusableFiles = Exclude<PlanReading, { kind: 'read' | 'broken' }>;

class Unusable extends Error {
  readonly reading: UnusableFiles;

  constructor(reading: UnusableFiles) {
    super(reading.kind);
    this.reading = reading;
  }
}

/** A plan file, and what is written in the files that it names, not read yet. */
interface LoadedFiles {
  kind: 'loaded';
  plan: unknown;
  attached: { file: string; name: string; written: Buffer }[];
  hash: string;
}

/** Reads a plan file with the files that it names, and checks them together. */
export async function readPlanFiles(path: string): Promise<PlanReading> {
  const loaded = await loadPlanFiles(path);
  return loaded.kind === 'loaded' ? checkPlanFiles(loaded) : loaded;
}

/** Loads a plan file and the files that it names; of those it reads no word, since most starts find them in the store already. */
export async function loadPlanFiles(path: string): Promise<LoadedFiles | UnusableFiles> {
  const hash = createHash('sha256');
  const load = async (file: string): Promise<Buffer> => {
    const written = await readFile(file).catch(() => {
      throw new Unusable({ kind: 'unreadable', file });
    });
    hash.update(written);
    return written;
  };
  try {
    const plan = parseJson(path, await load(path));
    const attached: LoadedFiles['attached'] = [];
    for (const name of namedFiles(plan)) {
      const file = resolve(dirname(path), name);
      attached.push({ file, name, written: await load(file) });
    }
    return { kind: 'loaded', plan, attached, hash: hash.digest('hex') };
  } catch (error) {
    if (error instanceof Unusable) return error.reading;
    throw error;
  }
}

/** Checks a plan with the files that it names. */
export function checkPlanFiles({ plan, attached, hash }: LoadedFiles): PlanReading {
  try {
    const parsed = parsePlan(
      plan,
      Object.fromEntries(attached.map(({ file, name, written }) => [name, parseJson(file, written)])),
    );
    return parsed.kind === 'broken' ? parsed : { kind: 'read', file: parsed.file, hash };
  } catch (error) {
    if (error instanceof Unusable) return error.reading;
    throw error;
  }
}

function parseJson(file: string, written: Buffer): unknown {
  try {
    return JSON.parse(written.toString()) as unknown;
  } catch (error) {
    throw new Unusable({ kind: 'not-json', file, detail: error instanceof Error ? error.message : String(error) });
  }
}

/** The files that a plan names, as far as it can be told before it is checked. */
function namedFiles(plan: unknown): string[] {
  if (plan === null || typeof plan !== 'object') return [];
  const { rosters, forms } = plan as { rosters?: unknown; forms?: unknown };
  return [rosters, forms].flatMap((list) =>
    Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [],
  );
}
