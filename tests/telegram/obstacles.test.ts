import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerObstacle, closeRaised, raisedObstacle } from '../support/prepared-tasks.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const PICTURE = { name: 'anh.png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') };

describe('obstacles', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.contact.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('a picture alone is kept, and a few words are asked for before it can be sent', async () => {
    const { contact } = trial;
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.sendsFile('photo', /gõ thêm vài lời/, PICTURE);
    expect(contact.labels()).not.toContain('Gửi');
    await contact.says('/huy', /chưa có gì thay đổi/);
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
  });

  test('it is told in words, with a picture and its task, and reaches the coordinator with both', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says('126 cơ sở trong kế hoạch không khớp số liệu của huyện.', /hoặc bấm Gửi/);
    await contact.sendsFile('photo', /Kèm 01 tệp/, PICTURE, 'Bảng thống kê của huyện.');
    expect(contact.newest().text).toContain('Bảng thống kê của huyện.');
    await contact.presses('Chọn nhiệm vụ', /thuộc nhiệm vụ nào/);
    await contact.presses('1.1', /1\.1\. /);
    await contact.presses('Gửi', /mã VM-001/);
    const told = await coordinator.reads(/VM-001[\s\S]*126 cơ sở/);
    expect(told.text).toContain('UBND huyện Quỳ Hợp');
    expect(told.text).toContain('1.1. ');
    const pictures = (): number =>
      coordinator.chat.messages(coordinator.id).filter(({ file }) => file?.kind === 'photo').length;
    await expect.poll(pictures).toBe(1);
    await coordinator.says('nhiệm vụ 1.1 năm 2018', /đang vướng mắc, chưa xong[\s\S]*Vướng mắc đang mở: 01/);
    await coordinator.says('nhiệm vụ 1.1 năm 2019', /chưa đến năm thực hiện/);
  });

  test('the coordinator answers by replying, and the contact asks on by replying', async () => {
    const { contact, coordinator } = trial;
    await raisedObstacle(trial, '126 cơ sở trong kế hoạch không khớp số liệu của huyện.');
    await coordinator.reads(/VM-001/);
    await coordinator.repliesTo(
      /VM-001/,
      'Đề nghị huyện rà soát, báo cáo theo số thực tế.',
      /Đã trả lời UBND huyện Quỳ Hợp/,
    );
    await contact.reads(/rà soát, báo cáo theo số thực tế/);
    await contact.repliesTo(/rà soát/, 'Huyện gửi kèm bảng được không?', /Đã gửi bổ sung cho VM-001/);
    await coordinator.reads(/Huyện gửi kèm bảng được không/);
    await coordinator.says('/vuongmac', /VM-001, Quỳ Hợp, [^\n]*đã trả lời/);
  });

  test('a reply in the middle of a report goes to the obstacle, and the report to its question', async () => {
    const { contact, coordinator } = trial;
    const id = await raisedObstacle(trial, '126 cơ sở trong kế hoạch không khớp số liệu của huyện.');
    await answerObstacle(trial, id, 'Đề nghị huyện rà soát, báo cáo theo số thực tế.');
    await contact.reads(/rà soát/);
    await trial.openRound();
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await contact.repliesTo(/rà soát/, 'Huyện còn vướng mục 2.', /Đã gửi bổ sung cho VM-001/);
    await coordinator.reads(/còn vướng mục 2/);
    await contact.says('2', /Câu 2\/14/);
    await contact.says('/huy', /Phần đã nhập được giữ nguyên/);
  });

  test('it is answered with the button, closed by either side, and told to the other', async () => {
    const { contact, coordinator } = trial;
    await raisedObstacle(trial, '126 cơ sở trong kế hoạch không khớp số liệu của huyện.');
    await coordinator.says('/vuongmac', /VM-001/);
    await coordinator.presses('VM-001', /báo lúc/);
    await coordinator.presses('Trả lời', /gõ câu trả lời cho VM-001/);
    await coordinator.says('Gửi bảng kèm theo là được.', /Đã trả lời/);
    await contact.reads(/Gửi bảng kèm theo là được/);
    await contact.presses('Đã giải quyết xong', /Đã kết thúc VM-001/);
    await coordinator.reads(/VM-001[\s\S]*kết thúc|kết thúc[\s\S]*VM-001/);
    await coordinator.presses('Đã giải quyết xong', /đã được kết thúc trước đó/);
    await coordinator.says('nhiệm vụ 1.1 năm 2018', /năm 2018: chưa có số liệu đã duyệt/);
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
  });

  test('a reply to a closed one opens it again', async () => {
    const { contact, coordinator } = trial;
    const id = await raisedObstacle(trial, '126 cơ sở trong kế hoạch không khớp số liệu của huyện.');
    await answerObstacle(trial, id, 'Gửi bảng kèm theo là được.');
    await closeRaised(trial, id);
    await contact.reads(/Gửi bảng kèm theo/);
    await contact.repliesTo(/Gửi bảng kèm theo/, 'Vẫn còn vướng.', /Đã gửi bổ sung cho VM-001/);
    await coordinator.reads(/Vẫn còn vướng/);
    await contact.says('/vuongmac', /Vướng mắc đang mở: 01/);
  });

  test('a reply to a list of several is not taken for an answer to one', async () => {
    const { contact, coordinator } = trial;
    await raisedObstacle(trial, '126 cơ sở trong kế hoạch không khớp số liệu của huyện.');
    await contact.says('/vuongmac', /đang mở: 01/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says('Thiếu kinh phí đánh giá nhanh.', /bấm Gửi/);
    await contact.presses('Gửi', /mã VM-002/);
    await coordinator.says('/vuongmac', /đang mở: 02/);
    const before = await trial.application.store.database.obstacleMessage.count();
    await coordinator.repliesTo(/đang mở: 02/, 'Đã rõ.', /^Cảm ơn đồng chí/);
    expect(await trial.application.store.database.obstacleMessage.count()).toBe(before);
  });

  test('a text that is too long is refused, and what was told before stays', async () => {
    const { contact } = trial;
    await raisedObstacle(trial, '126 cơ sở trong kế hoạch không khớp số liệu của huyện.');
    await raisedObstacle(trial, 'Thiếu kinh phí đánh giá nhanh.');
    await contact.says('/vuongmac', /đang mở: 02/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says('Vướng ba.', /bấm Gửi/);
    await contact.says('dài '.repeat(900), /có 3\.599 ký tự, ở đây nhận tối đa 3\.000/);
    await contact.says('Thêm một dòng.', /Vướng ba\.\nThêm một dòng/);
    await contact.says('/huy', /chưa có gì thay đổi/);
  });

  test('a contact of another unit can neither read, answer nor close it', async () => {
    await raisedObstacle(trial, '126 cơ sở trong kế hoạch không khớp số liệu của huyện.');
    await raisedObstacle(trial, 'Thiếu kinh phí đánh giá nhanh.');
    const other = trial.person(600_000_003);
    await other.says('/start', /Kính chào/);
    await other.says('/vuongmac', /Không có vướng mắc nào đang mở/);
    const { database } = trial.application.store;
    const messages = await database.obstacleMessage.count();
    await other.repliesTo(/Không có vướng mắc/, 'VM-001', /Đồng chí hỏi: Vướng mắc/);
    expect(await database.obstacleMessage.count()).toBe(messages);
    expect(await database.obstacle.count({ where: { state: 'open' } })).toBe(2);
  });
});
