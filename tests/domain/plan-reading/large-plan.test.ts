import { expect, test } from 'vitest';
import { knownUnits } from '../../support/known-units.ts';
import { largePlanDocx } from '../../support/large-plan-docx.ts';
import { readFiles } from '../../support/read-blocks.ts';

/** Reads a plan of so many tasks for 130 communes each; returns the processor time that takes, in milliseconds. */
async function readingOf(tasks: number): Promise<number> {
  const communes = knownUnits().units.filter(({ kind }) => kind === 'commune');
  const bytes = await largePlanDocx(
    tasks,
    communes.map(({ name }) => name),
  );
  const before = process.cpuUsage();
  const read = await readFiles([bytes]);
  const { user, system } = process.cpuUsage(before);
  if (read.kind !== 'read') throw new Error(read.kind);
  expect([read.plan.tasks.length, read.plan.tasks[3]?.cooperating.length]).toEqual([tasks, 130]);
  return (user + system) / 1000;
}

test('500 tasks for 130 units each are read in time that grows with them and no faster', async () => {
  const few = await readingOf(50);
  const many = await readingOf(500);
  expect(many).toBeLessThan(Math.max(few, 300) * 25);
}, 120_000);
