import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findContradictions } from '../../src/domain/plan/contradictions/find-contradictions.ts';
import { readPlanDocument } from '../../src/store/plans.ts';
import { putApproved } from '../support/approved-report.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

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
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('the places that disagree are 30, each once and whole, a page at a time; the notes of the reader have their own', async () => {
    const { contact } = trial;
    const { database } = trial.application.store;
    const document = await readPlanDocument(database, await readShippedPlanId(database));
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

  test('what the form of an agency asks in another part of the plan is its duty too, and asked for by its place', async () => {
    const { contact } = trial;
    const before = await contact.says(
      'trách nhiệm của TT Khuyến công',
      /II\.4\.a: Củng cố và nâng cao năng lực Tổ chuyên gia/,
    );
    expect(before.text).toMatch(/II\.4\.a: [^\n]*\nChưa có báo cáo được duyệt về trách nhiệm này\./);
    // Its form does not ask about the duty of all agencies.
    expect(before.text).toMatch(/IV\.9: [^\n]*$/);
    await putApproved(
      trial,
      { form: 'bao-cao-nam-so-nganh', unit: 'TTKC' },
      {
        duty_ii_4_a: {
          type: 'group',
          items: { status: { state: 'given', value: { type: 'choice', option: 'doing' }, reason: null } },
        },
      },
    );
    await contact.says('trách nhiệm của TT Khuyến công', /II\.4\.a: [^\n]*\nĐơn vị báo cáo năm 2018 \(duyệt ngày/);
    const place = await contact.says('II.4.a', /^Mục II\.4\.a: Củng cố/);
    expect(place.text).toMatch(/Cơ quan, đơn vị có trách nhiệm: [^\n]*Khuyến công[^\n]*\./);
    expect(place.text).toMatch(/Khuyến công[^\n]* báo cáo năm 2018 \(duyệt ngày 10\/11\/2018\): /);
  });

  test.each(['Đài PT-TH', 'Báo Nghệ An', 'huyện Quỳ Hợp'])(
    'nothing is missing of a duty about which the form of %s does not ask',
    async (unit) => {
      const duties = await trial.contact.says(`trách nhiệm của ${unit}`, /IV\.9: Tùy theo/);
      expect(duties.text).not.toContain('Chưa có báo cáo');
    },
  );

  test('when the plan was issued is told, be its number known or not', async () => {
    await trial.contact.says(
      'kế hoạch ban hành ngày nào',
      /\n\nBan hành ngày 06\/6\/2017; bản được nạp không ghi số\. /,
    );
  });

  test.each(['căn cứ pháp lý của kế hoạch', 'can cu phap ly cua ke hoach'])(
    '“%s” gets the legal bases',
    async (text) => {
      const told = await trial.contact.says(text, /Căn cứ:\n- Quyết định số 1419\/QĐ-TTg ngày 07\/9\/2009/);
      expect(told.text).toContain('- Quyết định số 4955/QĐ-UBND ngày 12/10/2016');
    },
  );

  test('a place is answered with what the plan says there, be it nobody’s duty; what it has not is said', async () => {
    const { contact } = trial;
    await contact.says(
      'mục IV.6 nói gì',
      /^Mục IV\.6: Phối hợp[\s\S]*có trách nhiệm: Sở Tư pháp[^.]*\.\n\nChưa có báo cáo được duyệt về mục này: Sở Tư pháp[^.]*\.$/,
    );
    const promised = await contact.says('muc II.1.b', /^Mục II\.1\.b: /);
    expect(promised.text).not.toMatch(/Chưa có báo cáo|trách nhiệm:/);
    await contact.says('II.9.a', /Kế hoạch không có mục II\.9\.a/);
    // A place says what is asked for, whatever stands beside it.
    await contact.says('mục II.4.b xanhtimdovang', /^Mục II\.4\.b: Xây dựng mạng lưới/);
    await contact.says('mục IV.10 xanhtimdovang', /^Mục IV\.10: Triển khai/);
  });

  test('a district has the duty of all districts, which stands under no name of its own', async () => {
    await trial.contact.says('trách nhiệm của huyện Quỳ Hợp', /IV\.9: Tùy theo chức năng, nhiệm vụ của mình/);
  });
});
