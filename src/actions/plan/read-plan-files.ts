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

class Unusable extends Error {
  readonly reading: PlanReading;

  constructor(reading: PlanReading) {
    super(reading.kind);
    this.reading = reading;
  }
}

/** Reads a plan file with the files that it names, and checks them together. */
export async function readPlanFiles(path: string): Promise<PlanReading> {
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
    const parsed = parsePlan(plan, attached);
    return parsed.kind === 'broken' ? parsed : { kind: 'read', file: parsed.file, hash: hash.digest('hex') };
  } catch (error) {
    if (error instanceof Unusable) return error.reading;
    throw error;
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
