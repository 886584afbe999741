import { listOwedSurveys, sendAnswer, startAnswer } from '../../src/actions/surveys/answer-survey.ts';
import { beginSurvey, finishUnits, writeSurvey } from '../../src/actions/surveys/compose-survey.ts';
import { sendSurvey } from '../../src/actions/surveys/send-survey.ts';
import type { FillingInput } from '../../src/domain/reporting/filling.ts';
import type { ChatPerson } from './chat-person.ts';
import { admitPerson } from './filled-report.ts';
import { answerQuestions, requestOf } from './prepared.ts';
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

/** The coordinator has written a survey to these units, and chooses its hour next. */
export async function writeSurveyTo(trial: Trial, questions: string, units: string): Promise<void> {
  const request = await requestOf(trial, trial.coordinator);
  await beginSurvey(request);
  await writeSurvey(request, questions);
  await writeSurvey(request, units);
  const { kind } = await finishUnits(request);
  if (kind !== 'draft') throw new Error(`The survey was not written: ${kind}.`);
}

/** The coordinator asks these units until an hour of today; waits until all have read it. Returns the id of its round. */
export async function askSurvey(trial: Trial, questions: string, units: string, hour: string): Promise<number> {
  await writeSurveyTo(trial, questions, units);
  const request = await requestOf(trial, trial.coordinator);
  await writeSurvey(request, hour);
  const sent = await sendSurvey(request);
  if (sent.kind !== 'sent') throw new Error(`The survey was not sent: ${sent.kind}.`);
  await trial.allDelivered();
  return sent.roundId;
}

/** Somebody answers the survey that their unit owes, and sends the answer. */
export async function answerSurvey(trial: Trial, person: ChatPerson, inputs: readonly FillingInput[]): Promise<void> {
  const [owed] = await listOwedSurveys(await requestOf(trial, person));
  if (owed === undefined) throw new Error('No survey is owed.');
  const view = await startAnswer(await requestOf(trial, person), owed.obligation.id);
  if (view.kind !== 'filling') throw new Error(`The answer could not be begun: ${view.kind}.`);
  const { id } = view.filling.report;
  await answerQuestions(trial, person, id, inputs);
  const { kind } = await sendAnswer(await requestOf(trial, person), id);
  if (kind !== 'sent') throw new Error(`The answer was not sent: ${kind}.`);
  await trial.allDelivered();
}

/** The steps of the reminders that are in this state of the outbox. */
export async function reminderSteps(trial: Trial, state: string): Promise<unknown[]> {
  const rows = await trial.application.store.database.notice.findMany({
    where: { kind: 'survey-reminder', state },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ params }) => (params as { step: string }).step);
}
