import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findContradictions } from '../../src/domain/plan/find-contradictions.ts';
import { readPlanDocument } from '../../src/store/plans.ts';
import { putApproved } from '../support/approved-report.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** Turns the pages of what is shown to the end; returns the texts of all. */
async function readPages(person: ChatPerson, first: string): Promise<string[]> {
  const pages = [first];
  while (person.labels().includes('Trang sau'))
    pages.push((await person.presses('Trang sau', new RegExp(`Trang ${pages.length + 1}/`))).text);
  return pages;
}

describe('what is told of the document of the plan', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
  });
  afterAll(() => trial.stop());

  test('the places that disagree are 30, each once and whole, a page at a time; the notes of the reader have their own', async () => {
    const { contact } = trial;
    const document = await readPlanDocument(trial.application.store.database);
    const all = findContradictions(document!);
    const told = (places: readonly { place: string; statement: string }[], pages: readonly string[]): number[] =>
      places.map(({ place, statement }) => pages.join('\n').split(`${place}: ${statement}`).length - 1);

    const first = await contact.says('văn bản ghi khác nhau ở đâu', /30 chỗ[\s\S]*Trang 1\/5/);
    const pages = await readPages(contact, first.text);
    const computed = all.filter(({ check }) => check !== 'recorded-note');
    expect(told(computed, pages)).toEqual(computed.map(() => 1));
    expect(pages.join('\n')).not.toContain('N01');
    await contact.presses('Trang trước', /Trang 4\/5/);

    const notes = await contact.presses('Ghi chú của người đọc (24)', /24 ghi chú[\s\S]*N01[\s\S]*Trang 1\/4/);
    const noted = await readPages(contact, notes.text);
    const recorded = all.filter(({ check }) => check === 'recorded-note');
    expect(told(recorded, noted)).toEqual(recorded.map(() => 1));
    await contact.presses('Chỗ văn bản ghi khác nhau', /30 chỗ/);
  });

  test('of one task only its own are told', async () => {
    const { contact } = trial;
    const told = await contact.says('nhiệm vụ 2.2 mâu thuẫn chỗ nào', /02 chỗ/);
    expect(told.text).not.toMatch(/Trang|mục 2\.3/);
    expect(contact.labels()).toEqual([]);
  });

  test('the card of a task tells its purpose, and a word that is read otherwise than it stands', async () => {
    const card = await trial.contact.says('/nhiemvu 1.1', /Mục đích: Nâng cao nhận thức về SXSH trong công nghiệp/);
    expect(card.text).toMatch(/Cách đọc văn bản:\n- .*ghi “Phong sự, tin, bài”/);
  });

  test('duties are told with what the agency reported on them, once it is approved', async () => {
    const { contact } = trial;
    const before = await contact.says('trách nhiệm của Sở Tài chính', /IV\.2: Tham mưu UBND tỉnh/);
    expect(before.text).toContain('Chưa có báo cáo được duyệt');
    await putApproved(
      trial,
      { form: 'bao-cao-nam-so-nganh', unit: 'STC' },
      {
        duty_iv_2: {
          type: 'group',
          items: {
            status: { state: 'given', value: { type: 'choice', option: 'doing' }, reason: null },
            result: { state: 'given', value: { type: 'long-text', text: 'Đã bố trí 350 triệu đồng.' }, reason: null },
          },
        },
      },
    );
    await contact.says(
      'trách nhiệm của Sở Tài chính',
      /IV\.2: [\s\S]*năm 2018 \(duyệt ngày 10\/11\/2018\): Đang thực hiện\. Đã bố trí 350 triệu đồng\./,
    );
  });

  test('a district has the duty of all districts, which stands under no name of its own', async () => {
    await trial.contact.says('trách nhiệm của huyện Quỳ Hợp', /IV\.9: Tùy theo chức năng, nhiệm vụ của mình/);
  });
});
