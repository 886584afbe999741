import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PERMISSIONS, type Permission } from '../../src/domain/people/roles.ts';
import { ChatPerson } from '../support/chat-person.ts';
import { askSurvey } from '../support/survey-trial.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** What is acted on: rows of a unit that none of those who try belongs to. */
interface Rows {
  registration: number;
  form: number;
  /** A form of which there is one for each event. */
  event: number;
  unit: number;
  obligation: number;
  round: number;
  document: number;
  report: number;
  broadcast: number;
  draft: number;
  membership: number;
  obstacle: number;
  task: number;
  update: number;
  survey: number;
  surveyObligation: number;
  surveyAnswer: number;
  database: number;
  databaseDraft: number;
  databaseObligation: number;
}

/** By permission: every command and button that needs it. A permission without a line here does not compile. */
const ATTEMPTS: Record<Permission, (rows: Rows) => string[]> = {
  'registration.decide': ({ registration }) => [
    '/duyet',
    `registration-open:${registration}`,
    `registration-approve:${registration}:contact`,
    `registration-approve:${registration}:coordinator`,
    `registration-refuse:${registration}`,
  ],
  'invitation.create': ({ unit }) => [`invite:${unit}:contact`, `invite:${unit}:deputy`, 'invitation-withdraw:1'],
  'contacts.import': () => ['contact-list', 'contact-list-keep'],
  'member.manage': ({ unit, membership }) => [
    `members:${unit}`,
    `member:${membership}`,
    `role-end:${membership}:ask`,
    `role-end:${membership}:confirm`,
    `role-end:${membership}:date`,
    `role-add:${membership}:deputy`,
  ],
  'member.suspend': ({ membership }) => [`member-suspend:${membership}`, `member-restore:${membership}`],
  'admin.grant': ({ membership }) => [`role-add:${membership}:admin`],
  'round.open': ({ form, round, obligation, survey }) => [
    `ladder:${round}`,
    'ladder:0',
    `ladder-drop:${round}:23`,
    `ladder-default:${round}`,
    `ladder-switch:${round}:pause`,
    `ladder-switch:${round}:heads`,
    'round-draft',
    '/kybaocao',
    'round-list',
    `round-form:${form}:2019`,
    'round-confirm',
    `round-form-offer:${round}`,
    `round-form-update:${round}`,
    'round-signoff',
    'round-card:1',
    'round-lock:1:ask',
    'round-lock:1:yes',
    'round-units:1:0',
    `round-unit:${obligation}`,
    `round-waive:${obligation}`,
    `round-unwaive:${obligation}`,
    `round-reopen:${obligation}`,
    '/thunhanh',
    'survey-new',
    'survey-step:units',
    'survey-kinds:0',
    'survey-kind:0:text',
    'survey-group:0',
    'survey-add:1',
    'survey-drops:0',
    'survey-drop:1:0',
    'survey-next',
    'survey-hour:29000000',
    'survey-confirm',
    'survey-list:0',
    `survey-open:${survey}:0`,
    `survey-file:${survey}`,
    `survey-chase:${survey}`,
    `survey-close:${survey}:ask`,
    `survey-close:${survey}:yes`,
  ],
  'form.import': () => ['form-keep'],
  'reminder.chase': ({ obligation, round }) => [
    `chase-unit:${obligation}`,
    `chase-round:${round}`,
    `call-list:${round}`,
    `urging-letter:${round}`,
    `call-open:${obligation}`,
    `call-promise:${obligation}`,
    `call-result:${obligation}:no-answer`,
    `paste-text:${round}`,
    `letter-issued:${round}`,
  ],
  'briefing.read': () => ['/giaoban', 'briefing:picture', 'briefing:text', 'briefing:print'],
  'notice.retry': () => ['notices-retry'],
  'holiday.edit': () => ['/ngaynghi', '/ngaynghi nghỉ 13/12/2018', 'holiday-year:2019', 'holiday-confirm:2027'],
  'report.fill': ({ obligation, report, event, unit, surveyObligation, surveyAnswer }) => [
    `survey-answer:${surveyObligation}`,
    `survey-send:${surveyAnswer}`,
    `report-start:${surveyObligation}`,
    `report-submit:${surveyAnswer}:complete`,
    `answer-jump:${surveyAnswer}:1`,
    `report-start:${obligation}`,
    `report-preview:${obligation}:0`,
    `report-preview-file:${obligation}`,
    `answer-nil:${report}:1`,
    `answer-later:${report}:1`,
    `answer-back:${report}:1`,
    `answer-jump:${report}:1`,
    `answer-part:${report}:1:0`,
    `answer-add:${report}:1`,
    `answer-remove:${report}:1`,
    `answer-explain:${report}:1`,
    `report-review:${report}`,
    `report-submit:${report}:complete`,
    `report-submit:${report}:with-gaps`,
    `report-correct:${obligation}`,
    `correction-drop:${obligation}`,
    `report-withdraw:${obligation}`,
    `late-ask:${obligation}`,
    'late-send',
    `event-start:${event}:2018:${unit}`,
    `event-open:${obligation}`,
    `event-drop:${obligation}`,
  ],
  'report.sign': ({ obligation, report }) => [`sign-agree:${report}`, `sign-return:${obligation}`],
  'report.review': ({ obligation, report }) => [
    '/duyet',
    'review-queue',
    `review-open:${report}`,
    `review-all:${report}`,
    `review-approve:${report}`,
    `review-return:${report}`,
    `review-question:${report}:1`,
    `review-send:${report}`,
    `review-reopen:${obligation}`,
    'review-next',
    `review-day:${report}`,
    `review-history:${report}`,
    'review-clean',
    'review-clean-yes:1:1',
    'late-record:1',
    'late-first:1',
  ],
  'report.enter': ({ obligation, round }) => [`entry-units:${round}`, `entry-begin:${obligation}`, 'entry-start'],
  'report.read': ({ obligation }) => [`figures:${obligation}`],
  'document.read': ({ obligation, document }) => [
    `draft-document:${obligation}`,
    `receipt-document:${obligation}`,
    `document-open:${document}`,
  ],
  'document.send': ({ obligation, report }) => [
    `document-send:${obligation}`,
    `document-announce:${obligation}`,
    'document-confirm',
    `entry-confirm:${report}`,
    `entry-object:${report}`,
  ],
  'document.receive': ({ obligation, document }) => [
    `document-record:${obligation}`,
    `document-receive:${document}`,
    `document-refuse:${document}`,
  ],
  'obstacle.raise': ({ obstacle }) => [`obstacle-reply:${obstacle}`, `obstacle-close:${obstacle}`],
  'obstacle.read': ({ obstacle }) => [`obstacle-open:${obstacle}`],
  'obstacle.answer': ({ obstacle, report }) => [
    `obstacle-follow:${report}`,
    `obstacle-reply:${obstacle}`,
    `obstacle-close:${obstacle}`,
  ],
  'task.update': ({ task, update }) => [`task-update:${task}:2018`, `task-update-open:${update}`, 'task-update-send'],
  'task.confirm': ({ update }) => [
    `task-update-open:${update}`,
    `task-update-decide:${update}:confirmed`,
    `task-update-decide:${update}:refused`,
  ],
  'database.contribute': ({ database, databaseDraft, databaseObligation, unit }) => [
    `database-add:${database}:${unit}`,
    `database-send:${databaseDraft}`,
    `database-edit:${databaseObligation}`,
    `database-withdraw:${databaseObligation}:ask`,
    `database-withdraw:${databaseObligation}:yes`,
    `answer-jump:${databaseDraft}:1`,
    `answer-later:${databaseDraft}:1`,
    `report-submit:${databaseDraft}:complete`,
  ],
  'database.review': ({ databaseDraft }) => [
    'database-waiting',
    `database-review:${databaseDraft}`,
    `database-approve:${databaseDraft}`,
    `database-return:${databaseDraft}`,
    'database-remove:1',
  ],
  // A contact of another unit is an officer too; what a stranger and a group see is in databases.test.ts.
  'database.personal': () => ['database-files:99'],
  'unit.manage': ({ unit }) => [
    'unit-change:0:add',
    `unit-change:${unit}:rename`,
    `unit-change:${unit}:end`,
    'unit-change-confirm',
    'unit-change-cancel:1',
    'reform:0',
    'reform-apply:0',
  ],
  'broadcast.send': ({ broadcast, draft }) => [
    '/thongbao',
    'broadcast-audiences',
    'broadcast-audience:everybody',
    ...['open', 'whom', 'tasks', 'asks', 'answer-by', 'people', 'test', 'time'].map(
      (verb) => `broadcast-${verb}:${draft}`,
    ),
    `broadcast-part:${draft}:0:everybody:0`,
    `broadcast-units:${draft}:0`,
    `broadcast-unit:${draft}:0:1:0`,
    `broadcast-task:${draft}:0:1:lead`,
    `broadcast-role:${draft}:0:head`,
    `broadcast-ask:${draft}:0:receipt`,
    ...['groups', 'no-files', 'no-answer-by', 'unschedule', 'discard'].map((verb) => `broadcast-${verb}:${draft}:0`),
    `broadcast-send:${draft}:0:once`,
    'broadcast-list',
    ...['stop', 'correct', 'result', 'calls', 'paste', 'remind', 'export', 'faults', 'talks'].map(
      (verb) => `broadcast-${verb}:${broadcast}`,
    ),
    `broadcast-withdraw:${broadcast}:ask`,
    `broadcast-withdraw:${broadcast}:confirm`,
  ],
  'audit.read': ({ unit }) => ['/nhatky', '/nhatky quy hop', `audit:all:${unit}:0:0:0`, 'audit-file:reports:0:0:2018'],
  'archive.read': () => ['archive'],
  'status.names': ({ unit }) => [`unit-card:${unit}`, `chase-log:${unit}:0`],
  'unit.status': ({ unit }) => [`unit-status:${unit}`],
  'group.link': ({ unit }) => [
    '/lienket',
    'group-link-plan',
    `group-link-unit:${unit}`,
    'group-units:0',
    'group-unlink',
  ],
};

/** How somebody is told that something is not theirs, or no longer open to them. */
const REFUSED =
  /dành cho|do Sở Công Thương|không có (báo cáo|kỳ|nội dung|việc)|Chưa chọn|không còn|Không tìm thấy|chưa được mở|mở lại|do Sở|Chưa có văn bản/;

describe('what is not theirs is refused to everybody, in words, and changes nothing', () => {
  let trial: Trial;
  let rows: Rows;
  let others: Record<string, ChatPerson>;
  beforeAll(async () => {
    trial = await startTrial();
    const { coordinator, contact } = trial;
    await trial.openRound();
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('Tất cả đơn vị', /nhập nội dung/);
    await coordinator.says('Nội dung thử.', /trả lời thế nào/);
    await coordinator.presses('Đã nhận', /người của/);
    await coordinator.presses('Gửi ngay', /đang gửi|đã gửi/);
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('Tất cả đơn vị', /nhập nội dung/);
    await contact.says('/vuongmac', /Không có vướng mắc/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says('Số liệu 126 cơ sở chưa thống nhất.', /bấm Gửi/);
    await contact.presses('Gửi', /Đã gửi Sở Công Thương/);
    await askSurvey(trial, 'Đến nay có bao nhiêu cơ sở?', 'Quỳ Hợp', '16h');
    await contact.reads(/hỏi nhanh/);
    await contact.presses('Trả lời', /Câu 1\/1/);
    await contact.says('/tracuu', /cơ sở dữ liệu/);
    await contact.presses('Đóng góp', /cơ sở dữ liệu nào/);
    await contact.presses(/^Đơn vị, tổ chức/, /Câu 1\/6/);
    const applicant = trial.newcomer();
    await applicant.says('/dangky', /xin lưu/);
    await applicant.presses('Đồng ý', /đơn vị nào/);
    await applicant.says('Đô Lương', /Có phải/);
    await applicant.presses('Đúng', /họ tên/);
    await applicant.says('Nguyễn Văn A, chuyên viên', /điện thoại/);
    await applicant.says('0912 345 678', /kiểm tra/);
    await applicant.presses('Gửi đăng ký', /01 ngày làm việc/);
    const { database } = trial.application.store;
    // What is still on its way would change the store by itself.
    const sending = { where: { state: 'sending' } };
    await vi.waitFor(async () => expect(await database.broadcast.count(sending)).toBe(0), { timeout: 30_000 });
    const yearly = { occasion: 'yearly' };
    const obligation = await database.obligation.findFirstOrThrow({ where: { state: 'drafting', round: yearly } });
    const asked = await database.obligation.findFirstOrThrow({ where: { round: { occasion: 'survey' } } });
    const entry = await database.report.findFirstOrThrow({
      where: { obligation: { round: { occasion: 'database' } } },
    });
    await contact.says('/huy', /./);
    await contact.says('/tinhhinh huyện Quỳ Hợp', /UBND huyện Quỳ Hợp/);
    contact.newest().buttons.push([{ text: 'Gửi', callback_data: `document-announce:${obligation.id}` }]);
    await contact.presses('Gửi', /gõ số, ngày/);
    await contact.says('số 126/BC-UBND ngày 12/11/2018', /bấm Gửi Sở/);
    await contact.presses('Gửi Sở', /Đã ghi/);
    rows = {
      registration: (await database.registration.findFirstOrThrow({ where: { state: 'submitted' } })).id,
      form: (await database.form.findFirstOrThrow({ where: { key: 'bao-cao-nam-cap-huyen' } })).id,
      event: (await database.form.findFirstOrThrow({ where: { key: 'lop-tap-huan' } })).id,
      unit: obligation.unitId,
      obligation: obligation.id,
      round: obligation.roundId,
      document: (await database.signedDocument.findFirstOrThrow()).id,
      broadcast: (await database.broadcast.findFirstOrThrow({ where: { sentAt: { not: null } } })).id,
      draft: (await database.broadcast.findFirstOrThrow({ where: { state: 'draft' } })).id,
      report: (await database.report.findFirstOrThrow({ where: { obligationId: obligation.id } })).id,
      membership: (await database.membership.findFirstOrThrow({ where: { unitId: obligation.unitId } })).id,
      survey: asked.roundId,
      surveyObligation: asked.id,
      surveyAnswer: (await database.report.findFirstOrThrow({ where: { obligationId: asked.id } })).id,
      database: entry.formId,
      databaseDraft: entry.id,
      databaseObligation: entry.obligationId,
      obstacle: (await database.obstacle.findFirstOrThrow()).id,
      task: (await database.task.findFirstOrThrow({ where: { code: '2.2' } })).id,
      update: (
        await database.taskUpdate.create({
          data: {
            ...{ planId: (await database.plan.findFirstOrThrow()).id, taskCode: '2.2', year: 2018, status: 'doing' },
            ...{ unitId: (await database.unit.findUniqueOrThrow({ where: { key: 'SCT' } })).id, files: [] },
            ...{ note: '126 cơ sở', submittedById: 1, submittedAt: new Date('2018-11-12') },
          },
        })
      ).id,
    };
    const suspended = trial.newcomer();
    const sct = await database.unit.findUniqueOrThrow({ where: { key: 'SCT' } });
    await database.officer.create({
      data: {
        ...{ telegramUserId: BigInt(suspended.id), chatId: BigInt(suspended.id), fullName: 'Người Thử', title: '' },
        ...{ phone: '', state: 'suspended', createdAt: new Date('2018-01-01') },
        memberships: { create: { unitId: sct.id, role: 'coordinator', validFrom: new Date('2018-01-01') } },
      },
    });
    others = {
      'a stranger': trial.newcomer(),
      'a contact of another unit': new ChatPerson(trial.chat, 600_000_003),
      'a coordinator who was suspended': suspended,
    };
    // Whoever has not begun to chat cannot be told anything: what goes their way is given up before the attempts.
    const settled = async (): Promise<void> =>
      expect(
        await database.notice.count({ where: { finishedAt: null, dueAt: { lte: trial.application.clock.now() } } }),
      ).toBe(0);
    await vi.waitFor(settled, { timeout: 20_000 });
    for (const person of Object.values(others)) await person.says('/start', /Kính chào|xin lưu|tạm dừng/);
    for (const person of Object.values(others)) await person.says('/start', /Kính chào|xin lưu|tạm dừng/);
  });
  afterAll(() => trial.stop());

  /** Everything that anybody could have changed, but for the notices that go their way. */
  async function stateOfStore(): Promise<string> {
    const { database } = trial.application.store;
    const state = await Promise.all([
      database.auditEntry.count(),
      database.registration.findMany({ orderBy: { id: 'asc' } }),
      database.obligation.findMany({ orderBy: { id: 'asc' } }),
      database.report.findMany({ include: { answers: true } }),
      database.round.findMany({ orderBy: { id: 'asc' } }),
      database.form.count(),
      database.chase.count(),
      database.holiday.count(),
      database.holidayYear.count(),
      database.broadcast.findMany({ orderBy: { id: 'asc' } }),
      database.broadcastRecipient.count(),
      database.invitation.count(),
      database.officer.count(),
      database.membership.count(),
      database.obstacle.findMany({ include: { messages: true } }),
      database.signedDocument.findMany(),
      database.taskUpdate.findMany(),
      database.databaseEntry.findMany(),
    ]);
    return JSON.stringify(state, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  }

  test.each(Object.keys(PERMISSIONS) as Permission[])('%s', async (permission) => {
    const before = await stateOfStore();
    for (const [who, person] of Object.entries(others)) {
      for (const attempt of ATTEMPTS[permission](rows)) {
        const told = await attemptAs(person, attempt).catch((error: unknown) => {
          throw new Error(`${who}: ${attempt}`, { cause: error });
        });
        expect(told, `${who}: ${attempt}`).toMatch(REFUSED);
        expect(told, `${who}: ${attempt}`).not.toMatch(/Nguyễn Văn A|0912|126/);
      }
    }
    expect(await stateOfStore()).toBe(before);
  });

  /** Types a command, or presses a button that was never shown; returns what was answered. */
  async function attemptAs(person: ChatPerson, attempt: string): Promise<string> {
    if (attempt.startsWith('/')) return (await person.says(attempt, /./)).text;
    person.newest().buttons.push([{ text: attempt, callback_data: attempt }]);
    const { id } = person.newest();
    await trial.chat.press(person.id, id, attempt);
    await expect.poll(() => person.newest().id, { timeout: 10_000 }).toBeGreaterThan(id);
    return person.newest().text;
  }
});
