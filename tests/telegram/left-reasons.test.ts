import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putApproved } from '../support/approved-report.ts';
import { AGENCY, decimal, group, putCourses, putDistricts } from '../support/prepared-consolidation.ts';
import { approveHandedIn, handInDocument, handInExpert } from '../support/prepared-entries.ts';
import { announcePaper, approveSubmitted, draftReport, submitDraft } from '../support/prepared.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const REASON = 'Chờ đối chiếu với Chi cục Thống kê.';

/** What is done with a reason: the way to it, what is answered once it is given, and what the log says then. */
const ACTS: readonly [string, (coordinator: ChatPerson) => Promise<void>, RegExp, string][] = [
  ['settling a contradiction', toSettle, /Đã quyết định/, 'consolidation.settle'],
  [
    'freezing a version',
    async (coordinator) => {
      await toSettle(coordinator);
      await coordinator.says('Hai lớp sau do huyện tổ chức.', /Đã quyết định/);
      await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
      await coordinator.presses('Chốt bản', /Mời đồng chí nhập lý do/);
    },
    /Chốt bản tổng hợp năm 2018, lần 01\?/,
    'consolidation.freeze',
  ],
  [
    'refusing a signed document',
    async (coordinator) => {
      await coordinator.presses('Không nhận', /gõ lý do/);
    },
    /Không nhận văn bản số/,
    'document.refuse',
  ],
  [
    'returning an entry of a database',
    async (coordinator) => {
      await coordinator.says('/duyet', /Mục chờ duyệt/);
      await coordinator.presses(/^Sổ tay/, /khâu rửa chai/);
      await coordinator.presses('Trả lại', /cần sửa gì/);
    },
    /Đã trả lại/,
    'database.return',
  ],
  [
    'taking an entry out of a database',
    async (coordinator) => {
      await coordinator.says('/tracuu chuyên gia', /Trần Thị Thử/);
      await coordinator.presses('1', /Nguồn:/);
      await coordinator.presses('Gỡ mục', /lý do gỡ/);
    },
    /Đã gỡ/,
    'database.remove',
  ],
  [
    'opening an approved report again',
    async (coordinator) => {
      await coordinator.says('/kybaocao', /đã duyệt 0?\d/);
      await coordinator.presses('Các đơn vị', /\(1\/2\)/);
      await coordinator.presses('Trang sau', /Quỳ Hợp: đã duyệt/);
      await coordinator.presses('Quỳ Hợp', /UBND huyện Quỳ Hợp, Báo cáo năm 2018: đã duyệt/);
      await coordinator.presses('Mở lại', /nhập lý do/);
    },
    /đang chờ duyệt/,
    'report.unapprove',
  ],
];

async function toSettle(coordinator: ChatPerson): Promise<void> {
  await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
  await coordinator.presses('Mâu thuẫn (01)', /ghi 3 lớp/);
  await coordinator.presses('Chỗ 1: lấy 1 lớp', /nhập lý do/);
}

describe('where a reason is asked', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.sendsFile('document', /./, { name: 'so-tay.pdf', bytes: Buffer.from('%PDF-1.4') });
    await approveHandedIn(trial, await handInExpert(trial));
    await handInDocument(trial);
    await putDistricts(trial, [{ unit: 'VINH', total: 300, informed: 240 }]);
    await putApproved(trial, { form: AGENCY, unit: 'SCT' }, { task_1_3: group({ quantity: decimal(3) }) });
    await putCourses(trial, [['SCT', 'Lớp một']]);
    const reportId = await draftReport(trial);
    await submitDraft(trial, reportId);
    await approveSubmitted(trial, reportId);
    await announcePaper(trial, '125/BC-UBND ngày 12/11/2018');
    await trial.coordinator.reads(/văn bản giấy số 125\/BC-UBND/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const done = async (): Promise<string[]> =>
    (await trial.application.store.database.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(
      ({ action }) => action,
    );
  const asked = (): Promise<number> => trial.application.store.database.conversation.count();

  test.each(
    ACTS.flatMap(([act, ...rest]) =>
      ['thôi', 'để sau', 'thoi khong lam nua'].map((words) => [act, words, ...rest] as const),
    ),
  )('of %s, “%s” leaves it undone', async (_act, words, reach) => {
    await reach(trial.coordinator);
    const before = await done();
    await trial.coordinator.says(words, /chưa có gì (?:thay đổi|được gửi đi)/);
    expect(await done()).toEqual(before);
    expect(await asked()).toBe(0);
  });

  test.each(ACTS)('of %s, a reason is kept', async (_act, reach, told, action) => {
    await reach(trial.coordinator);
    await trial.coordinator.says(REASON, told);
    if (action === 'consolidation.freeze') await trial.coordinator.presses('Chốt bản', /Đã chốt bản tổng hợp/);
    const { auditEntry } = trial.application.store.database;
    const last = await auditEntry.findFirstOrThrow({ where: { action }, orderBy: { id: 'desc' } });
    expect(JSON.stringify([last.before, last.after])).toContain(REASON);
  });
});
