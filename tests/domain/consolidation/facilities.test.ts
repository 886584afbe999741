import { expect, test } from 'vitest';
import { factsOfReportsSteps, type UnitReport } from '../../../src/domain/consolidation/facts-of-reports.ts';
import { runSteps } from '../../../src/domain/consolidation/steps.ts';
import { listFigures } from '../../../src/domain/consolidation/list-figures.ts';
import type { Answers } from '../../../src/domain/reporting/answers.ts';
import { findCrossFindings } from '../../../src/domain/reporting/cross-checks.ts';
import { fillingOf, questionsAskedOf } from '../../../src/domain/reporting/filling-context.ts';
import { count, given, shippedForm } from '../../support/shipped-form.ts';
import { cellOf, consolidated, lineOf } from './figures.ts';

const FORM = shippedForm('co-so-ap-dung-sxsh');
const NGHI_LOC = { id: 11, key: 'NGHI_LOC', name: 'UBND huyện Nghi Lộc', shortName: 'Nghi Lộc', aliases: [] };
const ZONES = { id: 12, key: 'BQLKKT', name: 'Ban Quản lý KKT Đông Nam', shortName: 'BQL KKT Đông Nam', aliases: [] };

/** Fourteen reports of facilities in Nghi Lộc: one was sent twice, and three lie in the economic zone. */
const ANSWERS: Answers[] = Array.from({ length: 14 }, (_, at) => ({
  facility: given({ type: 'facility', name: `Công ty ${at === 13 ? 1 : at + 1}` }),
  zone: given({ type: 'choice', option: at >= 10 && at < 13 ? 'zone' : 'district' }),
  district: given({ type: 'unit', id: NGHI_LOC.id, name: 'Nghi Lộc' }),
}));
const reports = ANSWERS.map((answers, at): UnitReport => ({
  form: FORM,
  year: 2018,
  unit: NGHI_LOC,
  state: 'approved',
  waiting: null,
  approved: {
    reportId: at,
    obligationId: at,
    revision: 1,
    submittedAt: new Date(Date.UTC(2018, 11, at + 1)),
    at: new Date(Date.UTC(2018, 11, at + 1)),
    answers,
  },
}));

test('8. of facilities that were sent twice one is counted', () => {
  const { rules } = listFigures([FORM]);
  const result = consolidated(rules, runSteps(factsOfReportsSteps(rules, reports)));
  expect(lineOf(cellOf(result, 'co-so-ap-dung-sxsh.facility'))).toBe('13 13/13');
});

test.each([
  ['bao-cao-nam-cap-huyen', NGHI_LOC, 10],
  ['bao-cao-nam-so-nganh', ZONES, 3],
])('8. câu 3 in %s is compared with the facilities of its own area alone', (key, unit, own) => {
  const form = shippedForm(key);
  const recorded = {
    reports: ANSWERS.map((answers) => ({ form: FORM.key, year: 2018, unitId: NGHI_LOC.id, answers })),
    surveys: [],
  };
  const found = (applying: number): string[] => {
    const answers = { facilities_applying: count(applying) };
    const facts = { year: 2018, unit_key: unit.key, unit_contacts: 1 };
    const filling = fillingOf(questionsAskedOf(form, 2018, unit.key), answers, {}, facts);
    return findCrossFindings(filling, { unit, year: 2018 }, recorded).map(({ message }) => message);
  };
  expect(found(own)).toEqual([]);
  expect(found(own - 1)).toEqual([expect.stringContaining(`ít hơn ${own} cơ sở`)]);
});
