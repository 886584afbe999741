import { describe, expect, test } from 'vitest';
import { advanceFilling, type Cursor, type FillingAdvance } from '../../../src/domain/reporting/filling.ts';
import { fillingOf } from '../../../src/domain/reporting/filling-context.ts';
import { questionsOf } from '../../../src/domain/reporting/questions-of.ts';
import { shippedForm, TOOLS } from '../../support/shipped-form.ts';

const questions = questionsOf(shippedForm('bao-cao-nam-cap-huyen'), 2018);
const filling = fillingOf(questions, {}, {}, { year: 2018, unit_contacts: 1 });
const key = 'focal_point_assigned';
const asked: Cursor = { at: 'detail', key, option: 'with_document', editing: false };

/** What is kept of messages typed one after the other, or why nothing is. */
const typed = (...texts: string[]): unknown => {
  let step: FillingAdvance = { cursor: asked, note: null, change: null };
  for (const text of texts) step = advanceFilling(filling, step.cursor, { kind: 'text', text }, TOOLS);
  const { note, change } = step;
  if (change?.answer?.state === 'given') return 'detail' in change.answer.value ? change.answer.value.detail : null;
  return note?.kind === 'refused' ? note.refusal.kind : note?.kind;
};

describe('number and date of the document of question 10, on 12/11/2018', () => {
  test.each<[string[], string]>([
    [['45/QĐ-UBND ngày 12/3/2018'], '45/QĐ-UBND ngày 12/3/2018'],
    [['số 45/QĐ-UBND', 'số 45/QĐ-UBND'], 'số 45/QĐ-UBND'],
    [['số 45/QĐ-UBND', 'SO 45/qd-ubnd.'], 'số 45/QĐ-UBND'],
    [['số 45/QĐ-UBND', '10'], 'no-document-date'],
    [['số 45/QĐ-UBND', '10', 'số 45/QĐ-UBND'], 'no-document-date'],
    [['số 45/QĐ-UBND', '45/QĐ-UBND ngày 12/3/2018'], '45/QĐ-UBND ngày 12/3/2018'],
    [['45/QĐ-UBND ngày 31/11/2018', '45/QĐ-UBND ngày 20/12/2018'], 'future-document-date'],
    [['45/QĐ-UBND ngày 20/12/2018'], 'future-document-date'],
    [['Quyết định 12 ngày hôm qua'], 'Quyết định số 12 ngày 11/11/2018'],
    [['Quyết định 12, hôm nay'], 'Quyết định số 12 ngày 12/11/2018'],
    [['qd 12 hom qua'], 'Quyết định số 12 ngày 11/11/2018'],
    [['Quyết định 12 ngày hôm kia'], 'Quyết định số 12 ngày 10/11/2018'],
    [['qd 12 ngay 5/3/2018'], 'Quyết định số 12 ngày 05/3/2018'],
    [['so 12 ngay 5/3/2018'], 'số 12 ngày 05/3/2018'],
    [['so 45/QD-UBND 3/4/2018'], 'số 45/QĐ-UBND ngày 03/4/2018'],
    [['ttr 7/ttr-ubnd ngay 3/4/2018'], 'Tờ trình số 7/TTr-UBND ngày 03/4/2018'],
    [['cv so 45/ubnd-kt ngay 5/3/2018'], 'Công văn số 45/UBND-KT ngày 05/3/2018'],
    [['QĐ số 45/QĐ-UBND, ký ngày 12/3/2018'], 'Quyết định số 45/QĐ-UBND ngày 12/3/2018'],
    [['45/QĐ-UBND của huyện ngày 12/3/2018'], '45/QĐ-UBND của huyện ngày 12/3/2018'],
    [['45/QĐ-UBND ngày 5/11'], '45/QĐ-UBND ngày 05/11/2018'],
    [['45/QĐ-UBND ngày 5 tháng 11'], '45/QĐ-UBND ngày 05/11/2018'],
    [['45/QĐ-UBND ngày 5 tháng 11 năm 2018'], '45/QĐ-UBND ngày 05/11/2018'],
  ])('%j: %s', (texts, kept) => {
    expect(typed(...texts)).toBe(kept);
  });
});

describe('a document that is named at question 10 itself, on 12/11/2018', () => {
  const at: Cursor = { at: 'question', key, editing: false };
  const answered = (text: string): unknown => {
    const { cursor, note, change } = advanceFilling(filling, at, { kind: 'text', text }, TOOLS);
    if (change?.answer?.state === 'given') return change.answer.value;
    return cursor.at === 'detail' ? [cursor.at, cursor.option] : note?.kind === 'refused' ? note.refusal.kind : note;
  };

  test.each([
    ['qd 12 ngay 5/3/2018', 'Quyết định số 12 ngày 05/3/2018'],
    ['QĐ 12 ngày 5/3/2018', 'Quyết định số 12 ngày 05/3/2018'],
    ['so 45/QD-UBND 3/4/2018', 'số 45/QĐ-UBND ngày 03/4/2018'],
    ['45/QĐ-UBND ngày 3/4/2018', '45/QĐ-UBND ngày 03/4/2018'],
    ['rồi, CV số 45/UBND-KT ngày 3/4/2018.', 'Công văn số 45/UBND-KT ngày 03/4/2018'],
    ['da co theo quyet dinh so 12 hom qua', 'Quyết định số 12 ngày 11/11/2018'],
    ['Đã có văn bản số 12 ngày 5/3/2018', 'Văn bản số 12 ngày 05/3/2018'],
  ])('%s says that there is one', (text, detail) => {
    expect(answered(text)).toEqual({ type: 'choice', option: 'with_document', detail });
  });

  test.each(['QĐ 12', 'đã có quyết định số 12/QĐ-UBND', 'qd 12 ngay 31/11/2018', 'QĐ 12 ngày 20/12/2018'])(
    '%s is asked for number and date',
    (text) => {
      expect(answered(text)).toEqual(['detail', 'with_document']);
    },
  );

  test.each(['12', '5/3/2018', 'ngày 5/3/2018', '12 người', 'huyện giao 2 người từ 5/3/2018'])(
    '%s is asked again',
    (text) => {
      expect(answered(text)).toBe('choose-option');
    },
  );

  test('“chưa rõ” puts the question off', () => {
    expect(answered('chưa rõ')).toEqual({ kind: 'postponed', key: 'focal_point_assigned' });
  });
});
