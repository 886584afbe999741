import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findUnits } from '../../../src/domain/people/find-unit.ts';
import { buildUnitIndex, type UnitIndex } from '../../../src/domain/people/unit-index.ts';
import type { PlanDocument } from '../../../src/domain/plan/plan-schema.ts';
import type { Rosters } from '../../../src/domain/plan/rosters-schema.ts';

const FOLDER = new URL('../../../prisma/plans/nghe-an-sxsh-2017-2020/', import.meta.url);
const plan = JSON.parse(readFileSync(new URL('plan.json', FOLDER), 'utf8')) as PlanDocument;
const { rosters } = JSON.parse(readFileSync(new URL('rosters.json', FOLDER), 'utf8')) as Rosters;
const TYPINGS = readFileSync(new URL('../../fixtures/unit-typings.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([year = '', typed = '', keys = '']) => ({ year, typed, keys: keys.split(',') }));

const agencies = plan.units.filter(({ kind }) => kind !== 'group' && kind !== 'ministry');
const prepare = (roster: number): { keys: string[]; index: UnitIndex } => {
  const units = [
    ...rosters[roster]!.units.map(({ fullName, ...unit }) => ({ ...unit, aliases: [fullName] })),
    ...agencies.map((unit) => ({ ...unit, aliases: [...unit.aliases, ...unit.nameVariants] })),
  ];
  return { keys: units.map(({ key }) => key), index: buildUnitIndex(units.map((unit, id) => ({ ...unit, id }))) };
};
const OF_YEAR: Record<string, ReturnType<typeof prepare>> = { '2018': prepare(0), '2026': prepare(1) };

/**
 * What became of a typing: found, asked back with the right one among those offered, missed, or wrong with confidence. Where no unit is
 * meant, none may be offered.
 */
function judge({ year, typed, keys }: (typeof TYPINGS)[number]): 'right' | 'asked-back' | 'missed' | 'wrong' {
  const { keys: all, index } = OF_YEAR[year]!;
  const found = findUnits(index, typed);
  const named = (ids: readonly number[]): string[] => ids.map((id) => all[id]!);
  if (keys[0] === '-') {
    if (found.kind === 'none' && found.nearest.length === 0) return 'right';
    return found.kind === 'one' && found.certainty === 'exact' ? 'wrong' : 'missed';
  }
  switch (found.kind) {
    case 'one':
      if (keys.length === 1 && named([found.id])[0] === keys[0]) return 'right';
      return found.certainty === 'exact' ? 'wrong' : 'missed';
    case 'several':
      return named(found.ids).some((key) => keys.includes(key)) ? 'asked-back' : 'missed';
    case 'none':
      return named(found.nearest).some((key) => keys.includes(key)) ? 'asked-back' : 'missed';
  }
}

describe('units as people really type them', () => {
  test('at least 97 in a hundred are found, rightly asked back or known to be no unit, and none is wrong with confidence', () => {
    const judged = TYPINGS.map((typing) => ({ ...typing, outcome: judge(typing) }));
    const missed = judged.filter(({ outcome }) => outcome === 'missed' || outcome === 'wrong');
    expect(TYPINGS.length).toBeGreaterThanOrEqual(450);
    expect(judged.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
    const told = missed.map(({ typed, keys, outcome }) => `${typed} → ${keys.join()}: ${outcome}`);
    expect(told.length / TYPINGS.length, told.join('\n')).toBeLessThanOrEqual(0.03);
  });

  test('each is found in less than five milliseconds of processor time over 151 units', () => {
    const units = [...rosters[0]!.units, ...rosters[1]!.units].map((unit, id) => ({ ...unit, id, aliases: [] }));
    expect(units).toHaveLength(151);
    const index = buildUnitIndex(units);
    const begun = process.cpuUsage();
    for (const { typed } of TYPINGS) findUnits(index, typed);
    expect(process.cpuUsage(begun).user / 1000 / TYPINGS.length).toBeLessThan(5);
  });
});
