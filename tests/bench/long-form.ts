// npm run bench:form: CPU of one answer at the 1st and at the 200th question of a long form, without store and network.
import { buildUnitIndex } from '../../src/domain/people/unit-index.ts';
import { advanceFilling, firstCursor, type Cursor } from '../../src/domain/reporting/filling.ts';
import { fillingOf, questionsAskedOf } from '../../src/domain/reporting/filling-context.ts';
import { parseForm } from '../../src/domain/reporting/parse-form.ts';
import type { Answers } from '../../src/domain/reporting/answers.ts';

const QUESTIONS = 200;
const ROUNDS = 300;

const parsed = parseForm({
  key: 'dai',
  version: 1,
  title: 'Dài',
  name: 'Dài',
  conventions: [],
  respondents: {
    rosters: ['x'],
    who: 'x',
  },
  questions: Array.from({ length: QUESTIONS }, (_, at) => ({
    key: `q${at + 1}`,
    number: at + 1,
    type: 'integer',
    text: 'Bao nhiêu?',
    shortLabel: 'Số',
    unit: 'cái',
    min: 0,
    max: 1e3,
    ...(at === 0
      ? {}
      : {
          askReason: [
            {
              when: `value > q${at} * 2`,
              message: '{value} quá lớn.',
            },
          ],
        }),
  })),
});
if (parsed.kind === 'broken') throw new Error(JSON.stringify(parsed.faults));
const { form } = parsed;
const tools = {
  newRow: 1_542_000_000_000,
  today: '2018-11-12',
  year: 2018,
  directory: { units: { index: buildUnitIndex([]), names: new Map() }, tasks: [], facilities: [] },
};

/** Fills the form once as the bot does, from the stored answers at each step; adds the milliseconds of each step. */
function fill(spent: Float64Array): void {
  let answers: Answers = {};
  for (let at = 0; at < QUESTIONS; at += 1) {
    const begun = performance.now();
    const filling = fillingOf(questionsAskedOf(form, 2018, 'QUY_HOP'), answers, {}, { year: 2018 });
    const cursor: Cursor = firstCursor(filling);
    const { change } = advanceFilling(filling, cursor, { kind: 'text', text: '5' }, tools);
    spent[at] = (spent[at] ?? 0) + performance.now() - begun;
    if (change?.answer == null) throw new Error(`Question ${at + 1} was not answered.`);
    answers = { ...answers, [change.key]: change.answer };
  }
}

fill(new Float64Array(QUESTIONS));
const spent = new Float64Array(QUESTIONS);
for (let round = 0; round < ROUNDS; round += 1) fill(spent);
const mean = (from: number, to: number): number =>
  spent.slice(from, to).reduce((sum, one) => sum + one, 0) / (to - from) / ROUNDS;
const [first, last] = [mean(0, 20), mean(QUESTIONS - 20, QUESTIONS)];
console.log(
  `form of ${QUESTIONS} questions: ${first.toFixed(3)} ms an answer at questions 1 - 20, ${last.toFixed(3)} ms at ` +
    `${QUESTIONS - 19} - ${QUESTIONS}, ratio ${(last / first).toFixed(2)}`,
);
