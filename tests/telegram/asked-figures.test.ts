import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { integer, putDistricts } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** Says a question; what the bot is not sure of is confirmed. */
async function asks(person: Trial['contact'], question: string, answer: RegExp): Promise<string> {
  const told = await person.says(question, new RegExp(`có đúng không ạ|${answer.source}`, answer.flags));
  return told.text.includes('có đúng không ạ') ? (await person.presses('Đúng', answer)).text : told.text;
}

describe('questions about what units reported', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    const more = (number: number) => ({ leaflets: integer(number) });
    await putDistricts(trial, [
      { unit: 'QUY_HOP', total: 126, informed: 82, more: more(120) },
      { unit: 'TAN_KY', total: 40, informed: 20, more: more(500) },
      { unit: 'VINH', total: 300, informed: 240, more: more(80) },
    ]);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('a figure is told over all units, with on how many it rests', async () => {
    const told = await asks(trial.contact, 'tổng số cơ sở công nghiệp toàn tỉnh', /Tổng số cơ sở[^\n]*năm 2018/);
    expect(told).toMatch(/466 cơ sở; 3\/22 đơn vị/);
  });

  test('a figure of a unit is for those who may read its reports', async () => {
    const question = 'Tân Kỳ có tổng số bao nhiêu cơ sở sản xuất công nghiệp';
    expect(await asks(trial.coordinator, question, /Tân Kỳ, năm 2018/)).toContain('40 cơ sở');
    expect(await asks(trial.contact, question, /Việc này/)).not.toContain('40 cơ sở');
    const own = 'Quỳ Hợp có tổng số bao nhiêu cơ sở sản xuất công nghiệp';
    expect(await asks(trial.contact, own, /Quỳ Hợp, năm 2018/)).toContain('126 cơ sở');
  });

  test('a sum of fewer than three units is for those who may read their reports: others are told how many there are', async () => {
    const { database } = trial.application.store;
    await database.answer.deleteMany({
      where: { questionKey: 'facilities_total', report: { obligation: { unit: { key: { in: ['TAN_KY', 'VINH'] } } } } },
    });
    const question = 'tổng số cơ sở công nghiệp toàn tỉnh';
    const told = (person: Trial['contact']): Promise<string> => asks(person, question, /Tổng số cơ sở[^\n]*năm 2018/);
    expect(await told(trial.coordinator)).toMatch(/126 cơ sở; 1\/22 đơn vị/);
    // Its own unit knows what it said.
    expect(await told(trial.contact)).toMatch(/126 cơ sở; 1\/22 đơn vị/);
    const stranger = await told(trial.newcomer());
    expect(stranger).toMatch(/chưa đủ đơn vị để thông báo số chung; 1\/22 đơn vị/);
    expect(stranger).not.toContain('126');
  });

  test('the way to its source is offered with it to those who may see all sources, and to nobody else', async () => {
    const question = 'tổng số cơ sở công nghiệp toàn tỉnh';
    await asks(trial.coordinator, question, /Tổng số cơ sở[^\n]*năm 2018/);
    const source = await trial.coordinator.presses('Xem nguồn', /Nguồn số liệu/);
    expect(source.text).toMatch(/Tân Kỳ: câu 1: 40 cơ sở[\s\S]*Mẫu A.*báo cáo .*lần 1; đồng chí .* trả lời/);
    await asks(trial.contact, question, /Tổng số cơ sở[^\n]*năm 2018/);
    expect(trial.contact.labels()).not.toContain('Xem nguồn');
    await asks(trial.coordinator, 'Tân Kỳ có tổng số bao nhiêu cơ sở sản xuất công nghiệp', /Tân Kỳ, năm 2018/);
    await trial.coordinator.presses('Xem nguồn', /Nguồn số liệu[\s\S]*Tân Kỳ: câu 1: 40 cơ sở/);
    await asks(trial.coordinator, 'các chỉ tiêu đến đâu rồi', /76,5|Chỉ tiêu[\s\S]*%/);
    await trial.coordinator.presses(/^Xem nguồn: Cơ sở đã được tuyên truyền/, /Nguồn số liệu[\s\S]*câu 2/);
  });

  test('which unit has most is listed, and a contact sees the sum alone', async () => {
    const question = 'huyện nào phát nhiều tờ rơi nhất';
    const listed = await asks(trial.coordinator, question, /Nhiều nhất:/);
    expect(listed).toMatch(/Tân Kỳ: 500[\s\S]*Quỳ Hợp: 120[\s\S]*Vinh: 80/);
    const summed = await asks(trial.contact, question, /tờ rơi[^\n]*700/);
    expect(summed).toMatch(/Số của từng đơn vị do Sở Công Thương thông báo/);
    expect(summed).not.toMatch(/Tân Kỳ|Vinh/);
  });

  test('which district has most facilities is told of all facilities that it has', async () => {
    const listed = await asks(trial.coordinator, 'huyện nào có nhiều cơ sở nhất', /Nhiều nhất:/);
    expect(listed).toMatch(/Tổng số cơ sở[\s\S]*Vinh: 300[\s\S]*Quỳ Hợp: 126[\s\S]*Tân Kỳ: 40/);
  });

  test('the fewest come first where they are asked for', async () => {
    const listed = await asks(trial.coordinator, 'huyện nào phát ít tờ rơi nhất', /Ít nhất:/);
    expect(listed).toMatch(/Vinh: 80[\s\S]*Quỳ Hợp: 120[\s\S]*Tân Kỳ: 500/);
  });
});

describe('other things that are asked in words', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('two questions in one are both answered', async () => {
    await trial.coordinator.says('huyện nào chưa nộp và kinh phí 2018 bao nhiêu', /2\.735 triệu đồng/);
    await trial.coordinator.reads(/Chưa nộp 21/);
  });

  test('an order is offered as its button, and does nothing by itself', async () => {
    const { coordinator, contact } = trial;
    await coordinator.says('nhắc Quỳ Châu giúp tôi', /Chưa nhắc ai/);
    await coordinator.presses('Chọn đơn vị để nhắc', /UBND huyện Quỳ Châu/);
    await contact.says('nhắc Quỳ Châu giúp tôi', /Việc này/);
    expect(contact.labels()).not.toContain('Chọn đơn vị để nhắc');
  });

  test('what the document says is quoted with its place', async () => {
    const told = await asks(trial.contact, 'sản xuất sạch hơn là gì', /Kế hoạch ghi/);
    expect(told).toMatch(/^Kế hoạch ghi:\s+(?:I|II|IV)\./);
    expect(await asks(trial.contact, 'SXSH là gì', /Kế hoạch/)).toMatch(/^Kế hoạch ghi:/);
  });

  test('another province is said to be one, and thanks are answered', async () => {
    await trial.contact.says('Sở Công Thương Hà Tĩnh nộp chưa', /nói về tỉnh khác/);
    await trial.contact.says('cảm ơn em', /Cảm ơn đồng chí/);
  });
});
