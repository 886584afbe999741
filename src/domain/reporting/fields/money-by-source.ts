import { z } from 'zod';
import { withoutTelex } from '../../text/normalize.ts';
import { MILLION } from '../../text/parse-money.ts';
import { defineField, refused, type Reading } from './field-type.ts';
import { readAmount } from './money.ts';
import { common, key, text } from './question-schema.ts';
import { sourcesInSentence } from './sources-in-sentence.ts';
import { readSourcedAmounts, sourceIn, sourceTakenOut, type Amounts } from './sourced-amount.ts';

const NOTHING: Amounts = { type: 'money-by-source', amounts: {}, names: {} };

/** Amounts by source of money: the source is pressed, its amount typed; or both are typed: "khuyến công 12,5 triệu". */
export const moneyBySourceField = defineField(
  z.strictObject({
    ...common,
    type: z.literal('money-by-source'),
    sources: z.array(z.strictObject({ key, label: text, needsName: z.boolean().optional() })).min(1),
    /** For each source, in triệu đồng. */
    max: z.number().positive(),
  }),
  z.object({
    type: z.literal('money-by-source'),
    amounts: z.record(z.string(), z.number()),
    names: z.record(z.string(), z.string()),
  }),
)({
  inExpressions: 'double',
  measure: (value) => total(value) / MILLION,
  describe(value, question) {
    const { amounts, names } = value;
    const given = question?.sources.filter(({ key }) => key in amounts) ?? [];
    const sources = given.map(({ key, label }) => ({ label, name: names[key], amount: amounts[key] ?? 0 }));
    return { kind: 'sources', sources, total: total(value) };
  },
  part: 'money',
  unitOf: () => 'triệu đồng',
  figure: total,
  figuresInUnit: MILLION,
  comesTo: 'sum',
  nil: () => NOTHING,
  none: () => NOTHING,
  fits: ({ sources }, { amounts }) => Object.keys(amounts).every((source) => sources.some(({ key }) => key === source)),
  placeOf: ({ sources }, source) => sources.find(({ key }) => key === source),
  gathers: { more: 'sources', goesOn: ({ amounts }) => Object.keys(amounts).length > 0 },
  bySource: {
    list: ({ sources }) => sources,
    lines: ({ sources }, { amounts }) =>
      sources.flatMap(({ key, label }) => {
        const amount = amounts[key];
        return amount === undefined ? [] : [{ key, label, amount: amount / MILLION }];
      }),
    unnamed: ({ sources }, { amounts, names }) =>
      sources.find(({ key, needsName }) => needsName === true && key in amounts && !(key in names))?.key,
    named: (value, source, name) => ({ ...value, names: { ...value.names, [source]: name } }),
    has: ({ amounts }, source) => source in amounts,
    without,
    only: (value, source) => ({ ...value, amounts: { [source]: value.amounts[source] ?? 0 } }),
    changed: ({ amounts }, before = NOTHING) =>
      Object.keys(amounts).find((source) => amounts[source] !== before.amounts[source]) ?? null,
  },
  read(question, written, { place, current, year }) {
    const text = withoutTelex(written);
    const known = current ?? NOTHING;
    const out = sourceTakenOut(question.sources, text);
    if (out !== null && out in known.amounts) return { kind: 'value', value: without(known, out) };
    const several = readSourcedAmounts(question, text, known);
    if (several !== null) return { kind: 'value', value: several };
    const said = sourceIn(question.sources, text);
    const isAlone = said !== null && readAmount(said.amount, question.max, (amount) => amount).kind === 'value';
    const inSentence = place === null && !isAlone ? sourcesInSentence(question.sources, text, year) : null;
    const isWithin = Object.values(inSentence?.amounts ?? {}).every((amount) => amount <= question.max * MILLION);
    if (inSentence !== null && isWithin)
      return { kind: 'value', value: { ...known, amounts: { ...known.amounts, ...inSentence.amounts } } };
    // Where its source was pressed, an amount may still name one.
    const named = place === null || said !== null ? said : { key: place, amount: text };
    if (named === null) return refused({ kind: 'choose-source' });
    // Nothing spent from a source is no source.
    const reading: Reading<Amounts> = readAmount(named.amount, question.max, (amount) =>
      amount === 0
        ? without(known, named.key)
        : { type: 'money-by-source', amounts: { ...known.amounts, [named.key]: amount }, names: known.names },
    );
    // Several amounts are not the sum of one source.
    return reading.kind === 'candidates' && reading.doubt === 'several' ? refused({ kind: 'not-money' }) : reading;
  },
});

function without({ amounts, names }: Amounts, source: string): Amounts {
  const but = <V>(facts: Record<string, V>): Record<string, V> =>
    Object.fromEntries(Object.entries(facts).filter(([key]) => key !== source));
  return { type: 'money-by-source', amounts: but(amounts), names: but(names) };
}

function total({ amounts }: Amounts): number {
  return Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
}
