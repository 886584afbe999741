import type { AskedUnitKind } from '../../domain/questions/find-unit-kind.ts';
import { periodText } from '../parts/period-text.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

interface MarkedRound {
  round: { id: number; title: string; period: string };
  /** Of which kind most of its units are. */
  asks: AskedUnitKind;
}

/** Writes on the label of a button of which round it is. */
export type MarkLabel = (label: string) => string;

/**
 * Returns how the buttons of each round are marked where several rounds are shown together, so that their labels can be told
 * apart: by the units that are asked, by the period, or by both; by its whole title where these are the same.
 */
export function marksOfRounds(t: Translate, rounds: readonly MarkedRound[]): (id: number) => MarkLabel {
  const kindOf = ({ asks }: MarkedRound): string => t(`reporting:ofUnits.${asks}`, PLAIN);
  const periodOf = ({ round }: MarkedRound): string => periodText(t, round.period);
  const ways = [kindOf, periodOf, (one: MarkedRound) => `${kindOf(one)}, ${periodOf(one)}`];
  const tellsApart = (way: (one: MarkedRound) => string): boolean => new Set(rounds.map(way)).size === rounds.length;
  const way = ways.find(tellsApart) ?? (({ round }) => round.title);
  const marks = new Map(rounds.map((one) => [one.round.id, way(one)]));
  return (id) => (label) => (rounds.length < 2 ? label : `${label} (${marks.get(id) ?? ''})`);
}
