import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/reporting/answers.ts';
import { findCrossFindings, type Recorded } from '../../../src/domain/reporting/cross-checks.ts';
import { fillingOf, questionsAskedOf } from '../../../src/domain/reporting/filling-context.ts';
import { findOtherFormFaults } from '../../../src/domain/reporting/find-other-form-faults.ts';
import type { Form } from '../../../src/domain/reporting/form-schema.ts';
import { surveyForm } from '../../../src/domain/surveys/survey-form.ts';
import { count, given, shippedForm } from '../../support/shipped-form.ts';

const FORM = shippedForm('bao-cao-nam-cap-huyen');
const UNIT = { id: 7, key: 'QUY_HOP', name: 'UBND huyện Quỳ Hợp', shortName: 'Quỳ Hợp', aliases: ['Quỳ Hợp'] };

const found = (answers: Answers, recorded: Partial<Recorded>, year = 2018): string[] => {
  const questions = questionsAskedOf(FORM, year, UNIT.key);
  const filling = fillingOf(questions, answers, {}, { year, unit_key: UNIT.key, unit_contacts: 1 });
  return findCrossFindings(filling, { unit: UNIT, year }, { reports: [], surveys: [], ...recorded }).map(
    ({ number, message }) => `${number}: ${message}`,
  );
};

const facility = (name: string, zone = 'district', district = UNIT.id) => ({
  form: 'co-so-ap-dung-sxsh',
  year: 2018,
  unitId: 99,
  answers: {
    facility: given({ type: 'facility', name }),
    zone: given({ type: 'choice', option: zone }),
    district: given({ type: 'unit', id: district, name: 'Quỳ Hợp' }),
  },
});
const course = (unitId: number, year: number, ...people: [string, string][]) => ({
  form: 'lop-tap-huan',
  year,
  unitId,
  answers: {
    participants: given({
      type: 'repeat-group',
      rows: people.map(([name, organisation]) => ({
        full_name: given({ type: 'text', text: name }),
        organisation: given({ type: 'text', text: organisation }),
      })),
    }),
  },
});
const survey = (text: string, number: number | null) => {
  const { questions } = surveyForm('survey-1', [{ text, kind: 'number' }]);
  return { questions, answers: number === null ? null : { cau_1: given({ type: 'decimal', number }) } };
};
const choice = (option: string) => ({ survey_data_sent: given({ type: 'choice', option }) });

describe('question 1 beside the survey of task 1.4', () => {
  const about = 'Điều tra 1.4: tổng số cơ sở sản xuất công nghiệp?';
  test.each<[string, number, Partial<Recorded>, number]>([
    ['far from it', 126, { surveys: [survey(about, 90)] }, 1],
    ['near it', 100, { surveys: [survey(about, 90)] }, 0],
    ['nobody answered it', 126, { surveys: [survey(about, null)] }, 0],
    ['another survey', 126, { surveys: [survey('Điều tra 1.41: tổng số cơ sở?', 90)] }, 0],
    ['no survey', 126, {}, 0],
  ])('%s', (_what, number, recorded, findings) => {
    const all = found({ facilities_total: count(number) }, recorded);
    expect(all).toHaveLength(findings);
    if (findings > 0) expect(all[0]).toBe('1: 126 cơ sở lệch trên 20% so với kết quả điều tra 1.4 (90 cơ sở).');
  });
});

describe('question 3 beside the facilities of Mẫu C', () => {
  const applying = { facilities_applying: count(1) };
  test('each facility of the district counts once; those in zones and elsewhere do not', () => {
    const reports = [facility('Công ty Đá'), facility('cong ty da'), facility('Nhà máy Đường')];
    expect(found(applying, { reports })).toEqual(['3: 1 cơ sở đang áp dụng, ít hơn 2 cơ sở trên địa bàn đã có Mẫu C.']);
    expect(found(applying, { reports: [facility('Công ty Hùng Phát'), facility('Công ty Hưng Phát')] })).toHaveLength(
      1,
    );
    expect(found(applying, { reports: [facility('A'), facility('B', 'zone'), facility('C', 'district', 8)] })).toEqual(
      [],
    );
  });
});

describe('question 6 beside the lists of Mẫu D', () => {
  test('people of the district in courses of anybody, up to the year, each once, with marks or without', () => {
    const reports = [
      course(99, 2017, ['Lê Thị Mẫu', 'UBND huyện Quỳ Hợp'], ['Trần Văn Ví', 'UBND huyện Quỳ Châu']),
      course(99, 2018, ['Le Thi Mau', 'phong KTHT quy hop'], ['Nguyễn Văn Dụ', 'Phòng KT&HT Quỳ Hợp']),
      course(99, 2019, ['Hồ Thị Sau', 'Quỳ Hợp']),
    ];
    expect(found({ staff_trained: count(1) }, { reports })).toEqual([
      '6: 1 người đã được đào tạo, ít hơn 2 người của huyện có tên trong danh sách Mẫu D.',
    ]);
    expect(found({ staff_trained: count(2) }, { reports })).toEqual([]);
  });

  test('names with other marks are other people; one without marks may be any of them', () => {
    const names = ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng', 'Nguyen Van Hung', 'NGUYỄN VĂN HÙNG'];
    const reports = [course(99, 2018, ...names.map((name): [string, string] => [name, 'UBND huyện Quỳ Hợp']))];
    expect(found({ staff_trained: count(1) }, { reports })).toEqual([expect.stringMatching(/ít hơn 2 người/)]);
    expect(found({ staff_trained: count(2) }, { reports })).toEqual([]);
  });

  test('people of an office of the district that handed the list in are its people, though it does not name itself', () => {
    const people: [string, string][] = [
      ['Lê Thị Mẫu', 'Phòng Kinh tế và Hạ tầng'],
      ['Hồ Văn Ví', 'UBND xã Châu Quang'],
      ['Vi Văn Thử', 'Công ty Đá'],
    ];
    expect(found({ staff_trained: count(1) }, { reports: [course(UNIT.id, 2018, ...people)] })).toEqual([
      expect.stringMatching(/ít hơn 2 người/),
    ]);
    expect(found({ staff_trained: count(1) }, { reports: [course(99, 2018, ...people)] })).toEqual([]);
  });

  test('people of a company or a school that is called like the unit are not its people', () => {
    const reports = [course(99, 2018, ['Lê Thị Mẫu', 'Công ty Quỳ Hợp Phát'], ['Hồ Văn Ví', 'Trường THPT Quỳ Hợp'])];
    expect(found({ staff_trained: count(0) }, { reports })).toEqual([]);
  });
});

describe('question 9 beside the number of Mẫu D', () => {
  test.each([
    [2, 1, ['9: Ghi 2 lớp, cuộc; huyện đã nộp 1 Mẫu D. Đề nghị nộp bổ sung Mẫu D của các lớp còn lại.']],
    [1, 0, ['9: Ghi 1 lớp, cuộc; huyện chưa nộp Mẫu D nào. Đề nghị nộp bổ sung Mẫu D của từng lớp.']],
    [0, 1, ['9: Ghi 0 lớp, cuộc; huyện đã nộp 1 Mẫu D. Đề nghị kiểm tra lại số lớp.']],
    [1, 1, []],
    [0, 0, []],
  ])('%i courses, %i reports', (held, handedIn, findings) => {
    const reports = [
      ...Array.from({ length: handedIn }, () => course(UNIT.id, 2018)),
      course(99, 2018),
      course(7, 2017),
    ];
    expect(found({ trainings_held: count(held) }, { reports })).toEqual(findings);
  });
});

describe('question 11 beside the record of the lead agency', () => {
  const sent = survey('Số liệu điều tra hiện trạng (1.4)?', 3);
  const notSent = survey('Số liệu điều tra hiện trạng (1.4)?', null);
  const final = survey('Số liệu tổng kết 04 năm (nhiệm vụ 5.1)?', null);
  test.each<[string, ReturnType<typeof survey>[], number, RegExp | null]>([
    ['both', [notSent], 2018, /đã gửi số liệu 1\.4, nhưng Sở Công Thương chưa ghi nhận/],
    ['not_sent', [sent], 2018, /chưa gửi số liệu 1\.4, nhưng Sở Công Thương đã ghi nhận/],
    ['only_1_4', [sent], 2018, null],
    ['only_1_5', [survey('Định mức tiêu hao (1.5)?', null)], 2018, /đã gửi số liệu 1\.5, nhưng Sở KH&CN chưa/],
    ['both', [], 2018, null],
    ['sent', [final], 2020, /tổng kết 04 năm, nhưng Sở Công Thương chưa ghi nhận/],
  ])('%s', (option, surveys, year, message) => {
    const all = found(choice(option), { surveys }, year);
    if (message === null) expect(all).toEqual([]);
    else expect(all).toEqual([expect.stringMatching(message)]);
  });
});

describe('checks against another form', () => {
  const others = ['co-so-ap-dung-sxsh', 'lop-tap-huan'].map(shippedForm);
  const broken = (change: object): Form => ({
    ...FORM,
    questions: FORM.questions.map((question) =>
      question.number === 3
        ? { ...question, crossChecks: question.crossChecks?.map((check) => ({ ...check, ...change }) as typeof check) }
        : question,
    ),
  });
  test('the shipped ones hold', () => expect(findOtherFormFaults(FORM, others)).toEqual([]));
  test.each([
    ['a form that is not there', { form: 'mau-z' }, 'questions[2].crossChecks[0].form'],
    ['a question that names no unit', { of: { unitIn: 'facility' } }, 'questions[2].crossChecks[0].of.unitIn'],
    ['an unknown name', { where: 'zones == "district"' }, 'questions[2].crossChecks[0].where'],
    ['what is no list', { names: 'facility' }, 'questions[2].crossChecks[0].names'],
    ['what cannot be read', { where: 'zone ==' }, 'questions[2].crossChecks[0].where'],
  ])('%s is a fault', (_what, change, path) => {
    expect(findOtherFormFaults(broken(change), others).map((fault) => fault.path)).toEqual([path]);
  });
});
