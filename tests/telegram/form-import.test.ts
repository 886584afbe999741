import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shippedForm } from '../support/shipped-form.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const FORM = readFileSync(new URL('../fixtures/forms/moi-loai-cau.json', import.meta.url), 'utf8');
type Written = { questions: Record<string, unknown>[]; respondents: { rosters: string[] } };
const sent = (bytes: string) => ({ name: 'mau.json', bytes: Buffer.from(bytes) });

describe('a coordinator sends a form into the chat', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('a file that is no JSON, or a form with faults: each fault by its path, and nothing kept', async () => {
    const { coordinator } = trial;
    await coordinator.sendsFile('document', /không phải tệp biểu mẫu/, sent('{"key":'));
    const broken = JSON.parse(FORM) as Written;
    broken.questions[3]!['refuse'] = [{ when: 'value < nothing', message: 'Sai {gì}.' }];
    broken.questions[5]!['type'] = 'magic';
    const shape = await coordinator.sendsFile('document', /Biểu mẫu có 01 lỗi/, sent(JSON.stringify(broken)));
    expect(shape.text).toContain('questions[5].type: Chỉ nhận: “text”, “long-text”');
    broken.questions[5]!['type'] = 'decimal';
    const checks = await coordinator.sendsFile('document', /Biểu mẫu có 01 lỗi/, sent(JSON.stringify(broken)));
    expect(checks.text).toContain('questions[3].refuse[0].when: Không có câu hỏi hoặc tên “nothing”');
    broken.questions[3]!['refuse'] = [];
    broken.respondents.rosters = ['khong_co'];
    await coordinator.sendsFile('document', /Không có danh sách “khong_co”/, sent(JSON.stringify(broken)));
    expect(await trial.application.store.database.form.count({ where: { key: 'moi-loai-cau' } })).toBe(0);
  });

  test('a sound one is shown, kept with one button, and rounds can be opened with it', async () => {
    const { coordinator } = trial;
    await coordinator.sendsFile('document', /Mẫu thử: mọi loại câu<?.*21 câu, không có lỗi/, sent(FORM));
    await coordinator.presses('Lưu biểu mẫu', /Đã lưu Mẫu thử: mọi loại câu, phiên bản 1/);
    await coordinator.sendsFile('document', /đã có sẵn ở phiên bản 1/, sent(FORM));
    await coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
    expect(coordinator.labels()).toContain('Báo cáo thử 2018');
    const { database } = trial.application.store;
    const entry = await database.auditEntry.findFirstOrThrow({ where: { action: 'form.import' } });
    expect(entry.after).toMatchObject({ key: 'moi-loai-cau', version: 1, questions: 21 });
  });

  test('while a form waits, a list of contacts is told apart, and taken after that was left', async () => {
    const { coordinator } = trial;
    const list = { name: 'dau-moi.xlsx', bytes: Buffer.from('PK') };
    await coordinator.sendsFile('document', /21 câu, không có lỗi/, sent(FORM));
    await coordinator.sendsFile('document', /Đang chờ tệp biểu mẫu \(\.xlsx\), chưa đọc tệp dau-moi\.xlsx/, list);
    await coordinator.presses('Hủy', /./);
    await coordinator.sendsFile('document', /^(?!.*biểu mẫu)/s, list);
  });

  test('of somebody else the file is no form', async () => {
    await trial.contact.says('/start', /Kính chào/);
    await trial.contact.sendsFile('document', /Ở đây chỉ đọc được chữ/, sent(FORM));
  });
});

describe('two forms that share figures change how one of them comes about', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** The form as it is, but for the years of news that are counted. */
  const changed = async (key: string, years: 'each' | 'latest'): Promise<{ name: string; bytes: Buffer }> => {
    const where = { key };
    const form = await trial.application.store.database.form.findFirstOrThrow({ where, orderBy: { version: 'desc' } });
    const definition = structuredClone(form.definition) as { questions: { key: string; aggregation?: object }[] };
    const news = definition.questions.find((question) => question.key === 'news_items');
    Object.assign(news?.aggregation ?? {}, { years });
    return { name: `${key}.json`, bytes: Buffer.from(JSON.stringify(definition)) };
  };
  const DISTRICT = 'bao-cao-nam-cap-huyen';
  const AGENCY = 'bao-cao-nam-so-nganh';
  const versions = async (): Promise<number[]> => {
    const { database } = trial.application.store;
    return Promise.all([DISTRICT, AGENCY].map((key) => database.form.count({ where: { key } })));
  };

  test.each([DISTRICT, AGENCY])('%s as it was shipped agrees with what is in the store', async (key) => {
    const form = JSON.stringify(shippedForm(key));
    await trial.coordinator.sendsFile('document', /đã có sẵn ở phiên bản/, sent(form));
  });

  test('one after the other: the first is held, both are checked, and kept together', async () => {
    const { coordinator } = trial;
    const held = await coordinator.sendsFile('document', /Mẫu kia: Mẫu B/, await changed(DISTRICT, 'each'));
    expect(held.text).toMatch(/Số “[^”]*” có cách tính qua các năm khác với mẫu khác/);
    expect(held.text).toMatch(/tệp vừa gửi được giữ lại/);
    const other = await coordinator.sendsFile('document', /Biểu mẫu có 0\d lỗi/, await changed(AGENCY, 'latest'));
    expect(other.text).toMatch(/Mẫu [AB].*: questions/);
    expect(await versions()).toEqual([1, 1]);
    const both = await coordinator.sendsFile('document', /Mẫu A.*không có lỗi/, await changed(AGENCY, 'each'));
    expect(both.text).toMatch(/Mẫu B.*không có lỗi[\s\S]*lưu cùng một lúc/);
    await coordinator.presses('Lưu cả 02 biểu mẫu', /Đã lưu Mẫu A[\s\S]*Đã lưu Mẫu B/);
    expect(await versions()).toEqual([2, 2]);
  });

  test('as one album', async () => {
    const { coordinator } = trial;
    const files = [await changed(AGENCY, 'each'), await changed(DISTRICT, 'each')];
    await coordinator.sendsAlbum('document', files, /Mẫu B[\s\S]*Mẫu A[\s\S]*lưu cùng một lúc/);
    await coordinator.presses('Lưu cả 02 biểu mẫu', /Đã lưu/);
    expect(await versions()).toEqual([2, 2]);
  });
});

describe('a new version of a form while drafts are open', () => {
  let trial: Trial;
  const { coordinator, contact } = {
    coordinator: () => trial.coordinator,
    contact: () => trial.contact,
  };
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.sendsFile('document', /không có lỗi/, sent(FORM));
    await trial.coordinator.presses('Lưu biểu mẫu', /Đã lưu/);
    await trial.coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
    await trial.coordinator.presses('Báo cáo thử 2018', /Hạn nộp/);
    await trial.coordinator.presses('Mở kỳ', /Đã mở kỳ/);
  });
  afterAll(() => trial.stop());

  test('the round stays on its version until the coordinator updates it; answers are mapped, never shifted', async () => {
    await contact().says('/baocao', /21 câu/);
    await contact().presses('Bắt đầu', /Câu 1\/21/);
    await contact().says('Lớp tập huấn SXSH', /Đã ghi câu 1[\s\S]*Câu 2\/21/);
    await contact().says('05/3/2018', /Đã ghi câu 2: 05\/3\/2018[\s\S]*Câu 3\/21/);
    await contact().says('06/3/2018', /Câu 4\/21/);

    const next = JSON.parse(FORM) as Written;
    const [note, name, from, to, ...rest] = next.questions;
    // A question is put in front, one changes its type, one goes.
    const added: Record<string, unknown> = {
      ...name!,
      key: 'kind',
      shortLabel: 'Hình thức',
      text: 'Hình thức tổ chức?',
    };
    const later: Record<string, unknown> = {
      type: 'text',
      key: 'ended_on',
      text: 'Ngày, giờ bế mạc?',
      shortLabel: 'Bế mạc',
      number: to!['number'],
    };
    const questions = [note!, added, name!, from!, later, ...rest.slice(1)];
    questions.forEach((question, at) => (question['number'] = at));
    const file = JSON.stringify({ ...next, questions });
    await coordinator().sendsFile('document', /giữ 19 câu, hỏi mới 02 câu, thôi hỏi 02 câu/, sent(file));
    await coordinator().presses('Lưu biểu mẫu', /phiên bản 2/);
    await contact().says('2016', /Đã ghi câu 4: 2016[\s\S]*Câu 5\/21/);

    await coordinator().says('/kybaocao', /Kỳ báo cáo/);
    await coordinator().presses('Cập nhật biểu mẫu: Báo cáo thử 2018', /Giữ trả lời của 19 câu, hỏi mới 02 câu/);
    await coordinator().presses('Cập nhật', /Đã cập nhật[\s\S]*01 bản đang soạn/);

    // The place was a question that is still there, now with another number.
    await contact().says('2,5', /Đã ghi câu 5: 2,5 giờ[\s\S]*Câu 6\/21/);
    const draft = await contact().presses('Xem bản nháp', /Hình thức: chưa nhập/);
    expect(draft.text).toContain('2. Tên lớp: Lớp tập huấn SXSH');
    expect(draft.text).toContain('3. Ngày khai mạc: 05/3/2018');
    expect(draft.text).toContain('4. Bế mạc: chưa nhập');
    expect(draft.text).not.toContain('2016');
    const kept = await trial.application.store.database.answer.findFirst({ where: { questionKey: 'began_in' } });
    expect(kept?.value).toEqual({ type: 'year', year: 2016 });
    await coordinator().says('/kybaocao', /Kỳ báo cáo/);
    expect(coordinator().labels().join()).not.toContain('Cập nhật biểu mẫu');
  });
});
