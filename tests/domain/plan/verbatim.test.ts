import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planSchema } from '../../../src/domain/plan/plan-schema.ts';

const PLAN = new URL('../../../prisma/plans/nghe-an-sxsh-2017-2020/plan.json', import.meta.url);
const TEXT = new URL('../../fixtures/plan/ke-hoach-hanh-dong-sxsh-nghe-an-2017-2020.txt', import.meta.url);

/** A text without marks of layout, its words one space apart. */
const words = (text: string): string =>
  text
    .replaceAll(/<(?!http)[^>]*>|[*#|]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const document = words(readFileSync(TEXT, 'utf8'));
const plan = planSchema.parse(JSON.parse(readFileSync(PLAN, 'utf8')));

/** Rows that a border between pages cuts in the text, so that their cells stand in two parts. */
const CUT = ['1.5', '3.1'];

describe('the plan says what its document says, word for word', () => {
  test.each<[string, readonly (string | null | undefined)[]]>([
    ['the legal bases', plan.document.bases],
    [
      'preamble, closing and recipients',
      [plan.document.preamble, ...plan.document.closing, ...plan.document.recipients],
    ],
    ['how its parts name it', plan.document.references.map((reference) => reference.words)],
    ['headings', plan.document.headings?.map(({ title }) => title) ?? []],
    ['viewpoints and objective', [...plan.viewpoints, plan.generalObjective, plan.targetsIntroduction]],
    ['targets', plan.targets.map(({ statement }) => statement)],
    ['sections', plan.sections.flatMap(({ title, items }) => [title, ...items.map(({ text }) => text)])],
    ['groups', plan.groups.flatMap(({ title, budgetTitle }) => [title, budgetTitle])],
    [
      'tasks',
      plan.tasks
        .filter(({ code }) => !CUT.includes(code))
        .flatMap((task) => [task.title, task.purpose, task.expectedResult, task.responsibility, task.period]),
    ],
    ['rows of the budget', plan.budget.lines.map(({ title }) => title)],
    ['money', [plan.budget.statement, plan.budget.inFigures, plan.budget.inWords, ...plan.budget.sources]],
    ['duties', plan.duties.map(({ statement }) => statement)],
    ['deadlines', plan.reportingDuties.map(({ deadline }) => deadline)],
  ])('%s', (_what, texts) => {
    const said = texts.flatMap((text) => (text == null || text === '' ? [] : [words(text)]));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((text) => !document.includes(text))).toEqual([]);
  });

  test('a word that is read otherwise than it stands there is told', () => {
    const readOtherwise = plan.budget.lines.filter(
      ({ quantityUnit }) => quantityUnit !== null && !document.includes(words(quantityUnit)),
    );
    expect(readOtherwise.map(({ quantityUnit, note }) => [quantityUnit, note])).toEqual([
      ['Phóng sự, tin, bài', expect.stringContaining('ghi “Phong sự, tin, bài”')],
    ]);
  });
});
