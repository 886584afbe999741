import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formSchema } from '../../src/domain/reporting/form-schema.ts';
import type { Store } from '../../src/store/open-store.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

/** What the migrations make of the forms that were kept; each statement ends a line. */
const STATEMENTS = ['20261124121000_first_forms', '20261129211000_no_later_checks'].flatMap((migration) =>
  readFileSync(new URL(`../../prisma/migrations/${migration}/migration.sql`, import.meta.url), 'utf8')
    .split(/;\n(?=UPDATE|CREATE|--|$)/)
    .filter((part) => part.trim() !== ''),
);

/** Two questions as the first release kept them, and one check as it is written today. */
const DEFINITION = {
  key: 'bao-cao-cu',
  version: 1,
  title: 'Báo cáo năm {year}',
  name: 'Mẫu cũ',
  conventions: [],
  respondents: {
    rosters: ['cap_huyen_2017_2020'],
    who: 'huyện',
  },
  questions: [
    {
      key: 'facilities',
      number: 1,
      type: 'integer',
      text: 'Bao nhiêu cơ sở?',
      shortLabel: 'Cơ sở',
      unit: 'cơ sở',
      min: 0,
      max: 2e4,
      aggregation: 'cộng các huyện',
      keepPrevious: true,
      laterChecks: ['so với phiếu'],
      askReason: [
        {
          when: {
            rule: 'changed-over-percent',
            percent: 20,
          },
          message: '{value} lệch.',
        },
        {
          when: 'value > 100.0',
          message: '{value} nhiều.',
        },
      ],
    },
    {
      key: 'informed',
      number: 2,
      type: 'integer',
      text: 'Đã tuyên truyền?',
      shortLabel: 'Tuyên truyền',
      unit: 'cơ sở',
      min: 0,
      max: 2e4,
      aggregation: {
        method: 'sum',
        years: 'each',
      },
      refuse: [
        {
          when: {
            rule: 'greater-than-question',
            question: 'facilities',
          },
          message: '{value} lớn hơn.',
        },
      ],
    },
  ],
};

describe('forms of the first release', () => {
  let lent: LentStore;
  let store: Store;
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  it('are read as they were, without the checks that nobody can evaluate any more', async () => {
    const { database } = store;
    const plan = await database.plan.findFirstOrThrow();
    const { id } = await database.form.create({
      data: { planId: plan.id, key: 'bao-cao-cu', version: 1, title: 'Báo cáo', definition: DEFINITION },
    });
    await store.transaction(async (transaction) => {
      for (const statement of STATEMENTS) await transaction.$executeRawUnsafe(statement);
    });
    const { definition } = await database.form.findUniqueOrThrow({ where: { id } });
    const form = formSchema.parse(definition);
    const [facilities, informed] = form.questions;
    expect(form.questions.map(({ key }) => key)).toEqual(['facilities', 'informed']);
    expect(facilities).toMatchObject({ keepPrevious: true, refuse: [] });
    expect(facilities).toHaveProperty('askReason', [{ when: 'value > 100.0', message: '{value} nhiều.' }]);
    expect(facilities?.aggregation).toBeUndefined();
    expect(informed).toMatchObject({ refuse: [], aggregation: { method: 'sum', years: 'each' } });
  });

  it('today’s forms are left as they are', async () => {
    const forms = await store.database.form.findMany({ where: { NOT: { key: 'bao-cao-cu' } } });
    expect(forms.length).toBeGreaterThan(4);
    for (const { definition } of forms) expect(formSchema.parse(definition)).toEqual(definition);
  });
});
