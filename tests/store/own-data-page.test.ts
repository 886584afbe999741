import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers, AnswerValue } from '../../src/domain/reporting/answers.ts';
import type { Question } from '../../src/domain/reporting/form-schema.ts';
import { listQuestionsByKey } from '../../src/store/forms.ts';
import type { Store } from '../../src/store/open-store.ts';
import { collectOwnData } from '../../src/store/own-data.ts';
import { viewOwnData } from '../../src/telegram/people/own-data-view.ts';
import { translateInto } from '../../src/wording/locales.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { fillEveryTable, TOLD_AT, TOLD_ID, TOLD_NAME } from '../support/told-person.ts';

/** Names and codes of the store, wherever they stand in what it holds. */
function codesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[a-z]+(?:[-_.][a-z\d]+)*$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap(codesIn)
    : Object.entries(value).flatMap(([key, part]) => [key, ...codesIn(part)]);
}

/** A value that answers a question, with the codes of what can be chosen in it; null for types that have none. */
function codedValue(question: Question): AnswerValue | null {
  switch (question.type) {
    case 'choice':
      return { type: 'choice', option: question.options.at(-1)?.key ?? '' };
    case 'choices':
      return { type: 'choices', options: question.options.map(({ key }) => key) };
    case 'money-by-source':
      return {
        type: 'money-by-source',
        amounts: Object.fromEntries(question.sources.map(({ key }) => [key, 12_500_000])),
        names: {},
      };
    case 'group':
      return { type: 'group', items: codedItems(question.items) };
    case 'repeat-group':
      return { type: 'repeat-group', rows: [codedItems(question.items)], ids: [1_541_984_934_046] };
    case 'integer':
      return { type: 'integer', number: 20 };
    case 'document':
      return { type: 'document', files: [{ id: 'BQACAgUAAxkBAAIB', name: 'danh-sach.pdf', mime: 'application/pdf' }] };
    default:
      return null;
  }
}

function codedItems(items: readonly Question[]): Answers {
  return Object.fromEntries(
    items.map((item) => {
      const value = codedValue(item);
      return [item.key, value === null ? { state: 'later' } : { state: 'given', value, reason: null }];
    }),
  );
}

describe('the page of /dulieu', () => {
  let lent: LentStore;
  let store: Store;
  let page: string;
  let questions: Awaited<ReturnType<typeof listQuestionsByKey>>;
  let data: Awaited<ReturnType<typeof collectOwnData>>;
  beforeAll(async () => {
    lent = await lendStore();
    ({ store } = lent);
    await fillEveryTable(store.database);
    questions = await listQuestionsByKey(store.database);
    await answerAll();
    data = await collectOwnData(store.database, TOLD_ID);
    const [view] = viewOwnData(translateInto('vi'), { kind: 'data', data, questions }, TOLD_AT);
    const content = view?.file?.content;
    page = typeof content === 'string' ? content : '';
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  /** Answers the questions of all forms as this person. */
  async function answerAll(): Promise<void> {
    const { reportId, answeredById } = await store.database.answer.findFirstOrThrow();
    const answered = { reportId, answeredById, answeredAt: TOLD_AT };
    for (const [key, [question]] of Object.entries(questions)) {
      const value = question === undefined ? null : codedValue(question);
      const given = value === null ? { state: 'later' } : { state: 'given', value: value as object };
      await store.database.answer.create({ data: { ...answered, questionKey: key, ...given } });
      const after = { [key]: value === null ? given : { ...given, value: value as object, reason: 'Rà soát lại.' } };
      const about = { subject: 'report', subjectId: reportId, action: 'answer.save' };
      await store.database.auditEntry.create({
        data: { ...about, at: TOLD_AT, officerId: answeredById, telegramUserId: BigInt(TOLD_ID), after },
      });
    }
  }

  /** What is read of it. */
  const shown = (): string => page.replace(/<style>[\s\S]*<\/style>/, '').replaceAll(/<[^>]+>/g, '\n');

  test('tells of every section, in Vietnamese throughout: no name and no code of the store', () => {
    expect(shown()).toContain(TOLD_NAME);
    expect(page.match(/<details/g)).toHaveLength(Object.keys(data).length - 1);
    const words = new Set(shown().match(/[A-Za-z][A-Za-z_.-]*[A-Za-z]/g));
    // Short Vietnamese words without marks may be written as an English one is.
    const codes = codesIn(data).filter((code) => code.length > 3);
    expect([...new Set(codes)].filter((code) => words.has(code))).toEqual([]);
    expect(shown()).not.toMatch(
      /\b(?:true|false|null|undefined|given|active|submitted|approved|draft|open|received|contact)\b/,
    );
    expect(shown()).not.toMatch(/[{}]|\d{4}-\d\d-\d\d|\[object/);
  });

  test('says answers as the form says them, and leaves out what is only for machines', () => {
    expect(page).toContain('<dd>Trạng thái: Không có việc trong năm, Kết quả: chưa có số</dd>');
    expect(shown()).not.toMatch(/1541984934046|BQACAgUAAxkBAAIB|12500000|mục khác|“[a-z_]+”/);
    expect(page).toMatch(/Khuyến công: 12,5 triệu đồng \(12\.500\.000 đồng\)/);
    expect(page).toContain('<dd>01 tệp</dd>');
    // Which message an answer came from is counted, and not told one by one.
    expect(page).toMatch(/<p>[^<]*\(01\)<\/p>/);
    const t = translateInto('vi');
    const none = { questionKey: 'participants', value: { type: 'repeat-group', rows: [], ids: [] } };
    const [view] = viewOwnData(t, { kind: 'data', data: { answers: [none] }, questions } as never, TOLD_AT);
    expect(view?.file?.content).toContain('<dd>Không có</dd>');
  });

  test('calls the title of a person a position, and that of a round, an entry or a group its name', () => {
    expect(page).toContain('<dt>Chức vụ</dt><dd>chuyên viên</dd>');
    for (const name of ['Kỳ', 'Mục', 'Nhóm']) expect(page).toContain(`<dt>Tên</dt><dd>${name}</dd>`);
    expect(page).not.toMatch(/<dt>Chức vụ[^<]*<\/dt><dd>(?:Kỳ|Mục|Nhóm)</);
  });

  test('tells of what was sent in the order of time, in whichever order the store holds it', async () => {
    const sent = [3, 1, 2].map((hour, at) => ({
      updateId: BigInt(900 + at),
      lane: `person:${TOLD_ID}`,
      receivedAt: new Date(TOLD_AT.getTime() + hour * 3_600_000),
      payload: {},
    }));
    await store.database.inboxUpdate.createMany({ data: sent });
    const { messages } = await collectOwnData(store.database, TOLD_ID);
    const times = (messages as { receivedAt: string }[]).map(({ receivedAt }) => receivedAt);
    expect(times.length).toBeGreaterThan(3);
    expect(times).toEqual(times.toSorted());
  });

  test('is one column on a phone, loads nothing, and shows what people typed as they typed it', () => {
    expect(page).toMatch(/<meta name="viewport"/);
    expect(page).not.toMatch(/<script|src=|href=|@import|url\(/);
    const t = translateInto('vi');
    const officer = { fullName: '<script>alert(1)</script> & Ai' };
    const [view] = viewOwnData(t, { kind: 'data', data: { officer }, questions: {} }, TOLD_AT);
    expect(view?.file?.content).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; Ai');
  });
});
