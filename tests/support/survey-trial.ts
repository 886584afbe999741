import type { ChatPerson } from './chat-person.ts';
import { admitPerson } from './filled-report.ts';
import { startTrial, type Trial } from './trial.ts';

/** The bot with a coordinator, and contacts of Quỳ Hợp, Sở TN&MT and Nam Đàn who have begun to chat. */
export async function startSurveyTrial(): Promise<{ trial: Trial; department: ChatPerson; district: ChatPerson }> {
  const trial = await startTrial();
  await trial.coordinator.says('/start', /Kính chào/);
  await trial.contact.says('/start', /Kính chào/);
  const department = trial.person(600_000_003);
  await department.says('/start', /Kính chào/);
  const district = await admitPerson(trial, 'NAM_DAN', 'contact', 'Đầu mối Nam Đàn');
  return { trial, department, district };
}

/** The coordinator asks these units until an hour of today. */
export async function askSurvey({ coordinator }: Trial, questions: string, units: string, hour: string): Promise<void> {
  await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
  await coordinator.says(questions, /Hỏi đơn vị nào/);
  await coordinator.says(units, /Đã chọn/);
  await coordinator.presses('Tiếp tục', /trước mấy giờ/);
  await coordinator.says(hour, /Gửi \d+ đơn vị/);
  await coordinator.presses('Gửi', /Đã gửi \d+ đơn vị/);
}

/** The steps of the reminders that are in this state of the outbox. */
export async function reminderSteps(trial: Trial, state: string): Promise<unknown[]> {
  const rows = await trial.application.store.database.notice.findMany({
    where: { kind: 'survey-reminder', state },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ params }) => (params as { step: string }).step);
}
