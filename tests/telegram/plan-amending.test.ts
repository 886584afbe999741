import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../src/domain/plan/plan-schema.ts';
import { shippedPlan } from '../support/known-units.ts';
import { officeDocx } from '../support/office-docx.ts';
import { AGENCY } from '../support/prepared-consolidation.ts';
import { shippedPlanDocx } from '../support/shipped-plan-docx.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const NEW_TASK = 'Xây dựng mô hình kinh tế tuần hoàn trong chế biến thủy sản';

/** The shipped plan with a task put in before 2.1: 2.1 to 2.3 become 2.2 to 2.4. */
function planWithNewTask(): PlanDocument {
  const plan = shippedPlan();
  const next = (code: string): string => code.replace(/^2\.(\d)$/, (_all, number: string) => `2.${Number(number) + 1}`);
  const at = plan.tasks.findIndex(({ code }) => code === '2.1');
  const model = plan.tasks[at];
  if (model === undefined) throw new Error('The shipped plan has 2.1.');
  const numbered = plan.tasks.map((task) => ({ ...task, code: next(task.code), codeInDocument: next(task.code) }));
  const tasks = [...numbered.slice(0, at), { ...model, title: NEW_TASK }, ...numbered.slice(at)];
  const lines = plan.budget.lines.map((line) => ({ ...line, task: next(line.task), codeInDocument: next(line.task) }));
  return { ...plan, tasks, budget: { ...plan.budget, lines } };
}

/** A decision that gives one task another lead and names nothing else. */
const decision = (): Promise<Uint8Array> =>
  officeDocx([
    {
      kind: 'table',
      heads: [],
      rows: [
        ['ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
        ['Số: 2215/QĐ-UBND', 'Nghệ An, ngày 15 tháng 6 năm 2018'],
      ],
    },
    { kind: 'paragraph', text: 'QUYẾT ĐỊNH', bold: true },
    { kind: 'paragraph', text: `Điều chỉnh, bổ sung ${shippedPlan().document.title}`, bold: true },
    { kind: 'paragraph', text: 'PHỤ LỤC I' },
    {
      kind: 'table',
      heads: [['TT', 'Nội dung', 'Trách nhiệm thực hiện', 'Thời gian'].map((text) => ({ text }))],
      rows: [
        [{ text: '2' }, { text: shippedPlan().groups[1]?.title ?? '', columns: 3 }],
        [
          '2.1',
          shippedPlan().tasks.find(({ code }) => code === '2.1')?.title ?? '',
          '- Chủ trì: Sở Tài nguyên và Môi trường\n- Phối hợp: Sở Công Thương',
          '2017 - 2020',
        ],
      ],
    },
  ]);

describe('an amendment of the plan, in chat', () => {
  let trial: Trial;
  let moved: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.openRound();
    const { database } = trial.application.store;
    const task = await database.task.findFirstOrThrow({ where: { code: '2.1' } });
    const { id: unitId } = await database.unit.findFirstOrThrow({ where: { key: 'SCT' } });
    moved = task.id;
    const raised = { text: 'Thiếu vốn đối ứng', files: [], raisedById: 1, raisedAt: trial.application.clock.now() };
    await database.obstacle.create({ data: { planId: task.planId, unitId, taskId: task.id, ...raised } });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const store = () => trial.application.store.database;
  async function amend(bytes: Uint8Array): Promise<string> {
    await trial.coordinator.says('/kehoach', /Các kế hoạch trong hệ thống/);
    await trial.coordinator.presses('Điều chỉnh kế hoạch', /Điều chỉnh kế hoạch .*mời đồng chí gửi tệp/);
    const preview = await trial.coordinator.sendsFile('document', /Đọc thử bản điều chỉnh/, {
      name: 'dieu-chinh.docx',
      bytes,
    });
    return preview.text;
  }

  test('the whole plan with a task put in between: its others are asked about once and stay what they were', async () => {
    const rounds = await store().round.findMany({ select: { id: true, formId: true } });
    await amend(await shippedPlanDocx(planWithNewTask()));
    const open = await trial.coordinator.presses(/^Cần trả lời/, /cùng tên, đổi số/);
    expect(open.text).toContain('2.1 → 2.2');
    await trial.coordinator.presses('1', /Đây vẫn là những nhiệm vụ của bản trước/);
    await trial.coordinator.presses('Vẫn là nhiệm vụ đó', /Đọc thử bản điều chỉnh/);
    const differences = await trial.coordinator.presses(/^Khác bản trước/, /^Khác bản trước\n/);
    expect(differences.text).toContain(`Nhiệm vụ 2.1: thêm mới “${NEW_TASK}”`);
    expect(differences.text).toContain('Nhiệm vụ 2.2, số thứ tự: 2.1 → 2.2');
    await trial.coordinator.presses('Về bản đọc thử', /Đọc thử bản điều chỉnh/);
    await trial.coordinator.presses('Nhận bản điều chỉnh', /Đã nhận bản điều chỉnh .*13 nhiệm vụ/);

    expect(await store().task.findUniqueOrThrow({ where: { id: moved } })).toMatchObject({
      code: '2.2',
      droppedAt: null,
    });
    expect((await store().obstacle.findFirstOrThrow()).taskId).toBe(moved);
    expect(await store().plan.count()).toBe(1);
    expect(await store().round.findMany({ select: { id: true, formId: true } })).toEqual(rounds);
    const forms = await store().form.findMany({ where: { key: AGENCY }, orderBy: { version: 'asc' } });
    expect(JSON.stringify(forms.at(-1)?.definition)).toContain('"task":"2.4"');
    const tasks = await trial.coordinator.says('/nhiemvu', /2\.4/);
    expect(tasks.text).toContain('2.1');
    const listed = await trial.coordinator.says('/kehoach', /Các kế hoạch trong hệ thống/);
    expect(listed.text).toContain('đã điều chỉnh 01 lần');
  });

  test('a decision that names one task: what it leaves out is kept at a word, and only the lead differs', async () => {
    const preview = await amend(await decision());
    expect(preview).toContain('Cần đồng chí trả lời');
    while ((await store().planDraft.findFirstOrThrow()).version < 10) {
      const list = await trial.coordinator.says('/kehoach', /Các kế hoạch/);
      expect(list.buttons.flat().map(({ text }) => text)).toContain('Tiếp tục kế hoạch đang thêm');
      const shown = await trial.coordinator.presses('Tiếp tục kế hoạch đang thêm', /Đọc thử bản điều chỉnh/);
      if (!shown.text.includes('Cần đồng chí trả lời')) break;
      const open = await trial.coordinator.presses(/^Cần trả lời/, /Tệp không có/);
      expect(open.text).toMatch(/Tệp không có \d+ (?:nhiệm vụ|chỉ tiêu) của bản trước|Tệp không có số lượng, kinh phí/);
      await trial.coordinator.presses('1', /giữ nguyên như bản trước/);
      await trial.coordinator.presses('Giữ nguyên', /Đọc thử bản điều chỉnh/);
    }
    const differences = await trial.coordinator.presses(/^Khác bản trước/, /^Khác bản trước\n/);
    expect(differences.text).toContain('Nhiệm vụ 2.1, chủ trì');
    expect(differences.text).not.toContain('thêm mới');
    await trial.coordinator.presses('Về bản đọc thử', /Đọc thử bản điều chỉnh/);
    await trial.coordinator.presses('Nhận bản điều chỉnh', /Đã nhận bản điều chỉnh .*12 nhiệm vụ/);
    const { document } = await store().plan.findFirstOrThrow();
    expect((document as unknown as PlanDocument).document.amendedBy).toMatchObject([{ number: '2215/QĐ-UBND' }]);
  });

  test('another plan that was begun is finished or given up first', async () => {
    await amend(await shippedPlanDocx(shippedPlan()));
    await trial.coordinator.says('/kehoach', /Các kế hoạch/);
    await trial.coordinator.presses('Thêm kế hoạch', /đang đưa dở một kế hoạch khác/);
    await trial.coordinator.presses('Bỏ kế hoạch đang thêm', /không giữ lại gì/);
  });
});
