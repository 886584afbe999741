import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

describe('names that have other marks than the only one like them', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    const { coordinator } = trial;
    await coordinator.says('/start', /Kính chào/);
    await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    await coordinator.presses('Thêm đơn vị', /Tên đơn vị mới/);
    await coordinator.says('Công ty cổ phần xi măng Hùng Phát', /Thêm đơn vị/);
    await coordinator.presses('Thực hiện', /Đã thực hiện/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test.each(['Công ty cổ phần xi măng Hưng Phát', 'Hưng Phát', 'cty xi măng Hưng Phát'])(
    '/donvi %s asks whether Hùng Phát is meant',
    async (typed) => {
      const { coordinator } = trial;
      await coordinator.says(`/donvi ${typed}`, /Không có đơn vị nào đúng tên “.*Hưng Phát”\. Có phải/);
      expect(coordinator.labels()).toEqual(['Công ty cổ phần xi măng Hùng Phát']);
      await coordinator.presses('Công ty cổ phần xi măng Hùng Phát', /Chưa có đầu mối/);
    },
  );

  test('/donvi finds a company without marks and without its form, and says that it finds none', async () => {
    const { coordinator } = trial;
    await coordinator.says('/donvi cty xi mang hung phat', /xi măng Hùng Phát[\s\S]*Chưa có đầu mối/);
    await coordinator.says('/donvi xyz abc', /Không tìm thấy đơn vị “xyz abc”\. Gõ \/donvi kèm tên/);
    await coordinator.says('/donvi cty xi mang kim lien', /Không tìm thấy đơn vị “cty xi mang kim lien”/);
  });

  test('the audience of a broadcast asks, and sends to nobody unasked', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.says(
      'Công ty cổ phần xi măng Hưng Phát',
      /Không có đơn vị nào đúng tên “.*Hưng Phát”\. Có phải .*Hùng Phát/,
    );
    const audience = async (): Promise<unknown> =>
      (await trial.application.store.database.broadcast.findFirstOrThrow()).audience;
    expect(await audience()).toMatchObject({ parts: [] });
    await coordinator.presses('Công ty cổ phần xi măng Hùng Phát', /✓ có gửi/);
    expect(await audience()).toMatchObject({ parts: [{ kind: 'unit' }] });
  });

  test('the log of somebody is asked for by the right name, or asks', async () => {
    const { coordinator, contact } = trial;
    await contact.says('/hoso', /Hồ sơ/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên, chức vụ mới/);
    await contact.says('Trần Văn Hùng, chuyên viên', /Trần Văn Hùng/);
    await coordinator.says('/nhatky Trần Văn Hưng', /đúng tên “Trần Văn Hưng”\. Có phải/);
    expect(coordinator.labels()).toEqual(['Trần Văn Hùng']);
    await coordinator.presses('Trần Văn Hùng', /tất cả, Trần Văn Hùng/);
    await coordinator.says('/nhatky tran van hung', /tất cả, Trần Văn Hùng/);
    await coordinator.says('/nhatky Hưng Phát', /đúng tên “Hưng Phát”\. Có phải/);
    expect(coordinator.labels()).toEqual(['Công ty cổ phần xi măng Hùng Phát']);
  });

  test('a question that names it with other marks is asked about, with the right ones or none it is answered', async () => {
    const { coordinator } = trial;
    const asked = await coordinator.says(
      'Công ty cổ phần xi măng Hưng Phát nộp báo cáo chưa',
      /có đúng không ạ\? Chưa rõ chữ “.*hưng phát”/,
    );
    expect(asked.text).toMatch(/Đồng chí hỏi: .*Hùng Phát/);
    for (const text of [
      'Công ty cổ phần xi măng Hùng Phát nộp báo cáo chưa',
      'cong ty co phan xi mang hung phat nop bao cao chua',
    ]) {
      const answered = await coordinator.says(text, /Hùng Phát/);
      expect([text, answered.text]).not.toEqual([text, expect.stringContaining('Chưa rõ chữ')]);
    }
  });

  test('of two that differ in marks alone the one that is written is meant', async () => {
    const { coordinator } = trial;
    await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    await coordinator.presses('Thêm đơn vị', /Tên đơn vị mới/);
    await coordinator.says('Công ty cổ phần xi măng Hưng Phát', /Thêm đơn vị/);
    await coordinator.presses('Thực hiện', /Đã thực hiện/);
    const answered = await coordinator.says('Công ty cổ phần xi măng Hưng Phát nộp báo cáo chưa', /Hưng Phát/);
    expect(answered.text).not.toMatch(/Hùng Phát|Chưa rõ chữ/);
  });
});
