import type { RoundCount, RoundGroup, RoundNumbers } from '../../domain/status/round-count.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, type Translate } from '../../wording/locales.ts';

/** Groups of a round that are told apart from those that are missing, each on a line of its own. */
const TOLD_APART = [
  'returned',
  'excused',
  'handed-in-late',
  'waived',
  'not-asked',
] as const satisfies readonly RoundGroup[];
type ToldApart = (typeof TOLD_APART)[number];

interface NamedUnit {
  name: string;
  excused: { until: string } | null;
}

/** Returns the names of units, with the day until which lateness has its reason; Telegram HTML. */
export function namesWithExcuse(t: Translate, units: readonly NamedUnit[]): string {
  const names = units.map(({ name, excused }) =>
    excused === null ? escapeHtml(name) : t('status:excusedUnit', { name, until: formatDate(excused.until) }),
  );
  return names.join(', ');
}

/** Returns a line for each of the groups in which there are units; without names where `units` is null. */
export function linesApart(
  t: Translate,
  numbers: RoundNumbers,
  units: RoundCount<NamedUnit> | null,
  groups: readonly ToldApart[] = TOLD_APART,
): string[] {
  return groups.flatMap((group) => {
    if (numbers[group] === 0) return [];
    const values = { label: t(`status:apart.${group}`), total: formatCount(numbers[group]) };
    if (units === null) return [t('status:apartCount', values)];
    const names = namesWithExcuse(t, units[group]);
    return [t('status:apartNames', { ...values, names, interpolation: { escapeValue: false } })];
  });
}
