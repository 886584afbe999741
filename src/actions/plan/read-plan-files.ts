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

/** A plan file with the files that it names, not checked yet. */
interface LoadedFiles {
  kind: 'loaded';
  plan: unknown;
  /** By the names that the plan uses. */
  attached: Record<string, unknown>;
  hash: string;
}

/** Reads a plan file with the files that it names, and checks them together. */
export async function readPlanFiles(path: string): Promise<PlanReading> {
  const loaded = await loadPlanFiles(path);
  return loaded.kind === 'loaded' ? checkPlanFiles(loaded) : loaded;
}

/** Reads a plan file with the files that it names, as far as their JSON. */
export async function loadPlanFiles(path: string): Promise<LoadedFiles | UnusableFiles> {
  const hash = createHash('sha256');
  const read = async (file: string): Promise<unknown> => {
    const written = await readFile(file, 'utf8').catch(() => {
      throw new Unusable({ kind: 'unreadable', file });
    });
    hash.update(written);
    try {
      return JSON.parse(written) as unknown;
    } catch (error) {
      throw new Unusable({ kind: 'not-json', file, detail: error instanceof Error ? error.message : String(error) });
    }
  };
  try {
    const plan = await read(path);
    const attached: Record<string, unknown> = {};
    for (const name of namedFiles(plan)) attached[name] = await read(resolve(dirname(path), name));
    return { kind: 'loaded', plan, attached, hash: hash.digest('hex') };
  } catch (error) {
    if (error instanceof Unusable) return error.reading;
    throw error;
  }
}

/** Checks a plan with the files that it names. */
export function checkPlanFiles({ plan, attached, hash }: LoadedFiles): PlanReading {
  const parsed = parsePlan(plan, attached);
  return parsed.kind === 'broken' ? parsed : { kind: 'read', file: parsed.file, hash };
}

/** The files that a plan names, as far as it can be told before it is checked. */
function namedFiles(plan: unknown): string[] {
  if (plan === null || typeof plan !== 'object') return [];
  const { rosters, forms } = plan as { rosters?: unknown; forms?: unknown };
  return [rosters, forms].flatMap((list) =>
    Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [],
  );
}
