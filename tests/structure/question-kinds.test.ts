import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyse } from '../../src/domain/questions/analyse.ts';
import { QUESTION_KINDS, QUESTIONS } from '../../src/domain/questions/kinds/index.ts';
import { LEARNED_QUESTIONS } from '../../src/domain/questions/kinds/learned.ts';
import { VOCABULARY } from '../support/questions.ts';

const asking = { today: '2018-12-13', ownUnit: null, topic: [] };
const RULED = QUESTION_KINDS.filter((kind) => !(kind in LEARNED_QUESTIONS));

test('only a rule has a file of its own: a kind that is learned is an entry of the list', () => {
  const files = readdirSync('src/domain/questions/kinds');
  expect(files.sort()).toEqual([...RULED, 'index', 'learned', 'matching'].map((name) => `${name}.ts`).sort());
  expect(RULED.filter((kind) => QUESTIONS[kind].match === undefined)).toEqual([]);
});

test.each(RULED)('the rule of %s finds nothing else', (kind) => {
  const found = QUESTIONS[kind].examples.flatMap((example) =>
    (QUESTIONS[kind].match?.(analyse(VOCABULARY, example, asking)) ?? []).map(({ reading }) => reading.kind),
  );
  expect([...new Set(found)]).toEqual([kind]);
});
