import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/reporting/answers.ts';
import { findCrossFindings, type Recorded } from '../../../src/domain/reporting/cross-checks.ts';
import { fillingOf, questionsAskedOf } from '../../../src/domain/reporting/filling-context.ts';
import { findOtherFormFaults } from '../../../src/domain/reporting/find-other-form-faults.ts';
import { surveyForm } from '../../../src/domain/surveys/survey-form.ts';
import { count, given, shippedForm } from '../../support/shipped-form.ts';

const FORM = shippedForm('bao-cao-nam-so-nganh');
const ZONES = {
  id: 7,
  key: 'BQLKKT',
  name: 'Ban Quản lý Khu kinh tế Đông Nam',
  shortName: 'BQL KKT Đông Nam',
  aliases: ['BQL KKT'],
};

const found = (answers: Answers, recorded: Partial<Recorded>): string[] => {
  const questions = questionsAskedOf(FORM, 2018, ZONES.key);
  const filling = fillingOf(questions, answers, {}, { year: 2018, unit_key: ZONES.key, unit_contacts: 1 });
  const lookedAt = { unit: ZONES, year: 2018 };
  return findCrossFindings(filling, lookedAt, { reports: [], surveys: [], ...recorded }).map(({ message }) => message);
};
const report = (form: string, answers: Answers, unitId = 99) => ({ form, year: 2018, unitId, answers });
const facility = (name: string, zone: string) =>
  report('co-so-ap-dung-sxsh', {
    facility: given({ type: 'facility', name }),
    zone: given({ type: 'choice', option: zone }),
  });
const text = (words: string) => given({ type: 'text', text: words });

test('the total of the zones beside the survey of task 1.4', () => {
  const { questions } = surveyForm('survey-1', [{ text: 'Điều tra 1.4: tổng số cơ sở?', kind: 'number' }]);
  const surveys = [{ questions, answers: { cau_1: given({ type: 'decimal', number: 90 }) } }];
  expect(found({ facilities_total: count(126) }, { surveys })).toEqual([
    '126 cơ sở lệch trên 20% so với kết quả điều tra 1.4 (90 cơ sở).',
  ]);
  expect(found({ facilities_total: count(91) }, { surveys })).toEqual([]);
});

test('facilities that apply beside those of Mẫu C in zones', () => {
  const reports = [facility('Đá Một', 'zone'), facility('Đá Hai', 'zone'), facility('Đá Ba', 'district')];
  expect(found({ facilities_applying: count(1) }, { reports })).toEqual([
    '1 cơ sở đang áp dụng, ít hơn 2 cơ sở trong khu kinh tế, khu công nghiệp đã có Mẫu C.',
  ]);
  expect(found({ facilities_applying: count(2) }, { reports })).toEqual([]);
});

test('courses beside the number of Mẫu D', () => {
  const reports = [report('lop-tap-huan', {}, ZONES.id), report('lop-tap-huan', {})];
  expect(found({ trainings_held: count(2) }, { reports })).toEqual([
    'Ghi 2 lớp, cuộc; đơn vị đã nộp 1 Mẫu D. Đề nghị nộp bổ sung Mẫu D của các lớp còn lại.',
  ]);
  expect(found({ trainings_held: count(1) }, {})).toEqual([
    'Ghi 1 lớp, cuộc; đơn vị chưa nộp Mẫu D nào. Đề nghị nộp bổ sung Mẫu D của từng lớp.',
  ]);
  expect(found({ trainings_held: count(0) }, { reports })).toEqual([expect.stringMatching(/kiểm tra lại số lớp/)]);
  expect(found({ trainings_held: count(1) }, { reports })).toEqual([]);
});

test('staff beside the lists of Mẫu D', () => {
  const people = [
    ['Lê Thị Mẫu', 'Ban Quản lý KKT Đông Nam'],
    ['Hồ Văn Ví', 'Phòng Môi trường, BQL KKT'],
    ['Trần Văn Dụ', 'Công ty Đông Nam'],
  ];
  const rows = people.map(([name = '', organisation = '']) => ({
    full_name: text(name),
    organisation: text(organisation),
  }));
  const reports = [report('lop-tap-huan', { participants: given({ type: 'repeat-group', rows }) })];
  expect(found({ staff_trained: count(1) }, { reports })).toEqual([
    '1 người đã được đào tạo, ít hơn 2 người của đơn vị có tên trong danh sách Mẫu D.',
  ]);
});

test('the checks hold against the forms that they name', () => {
  expect(findOtherFormFaults(FORM, ['co-so-ap-dung-sxsh', 'lop-tap-huan'].map(shippedForm))).toEqual([]);
});
