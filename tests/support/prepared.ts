import { addToDocument, beginDocument, sendDocument } from '../../src/actions/documents/send-document.ts';
import {
  beginEntering,
  chooseFiguresChannel,
  startEnteredReport,
  writeFiguresSource,
} from '../../src/actions/entering/enter-report.ts';
import { approveReport } from '../../src/actions/review/review-report.ts';
import { commentQuestion, prepareReturn, returnReport } from '../../src/actions/review/return-report.ts';
import { answerQuestion } from '../../src/actions/filling/answer-question.ts';
import { startReport } from '../../src/actions/filling/start-report.ts';
import { submitReport } from '../../src/actions/filling/submit-report.ts';
import { askLate, decideLate, sendLate, writeLate } from '../../src/actions/obligations/late-request.ts';
import { lockRound } from '../../src/actions/rounds/close-round.ts';
import type { Request } from '../../src/actions/request.ts';
import type { FillingInput } from '../../src/domain/reporting/filling-types.ts';
import { inPlan } from '../../src/domain/people/roles.ts';
import { toLocalDate } from '../../src/domain/text/local-date.ts';
import { readConversation } from '../../src/store/conversations.ts';
import { findWriter } from '../../src/store/people.ts';
import type { ChatPerson } from './chat-person.ts';
import { fillDraft } from './filled-report.ts';
import type { Trial } from './trial.ts';

/** States from which stories start, made by the actions that people call, without their talk. */

/** The request of somebody who is registered, now. */

export async function requestOf({ application }: Trial, { id }: ChatPerson): Promise<Request> {
  const { store, clock } = application;
  const { person, planId } = await findWriter(store.database, id, toLocalDate(clock.now()));
  if (person.officerId === null) throw new Error(`${id} is no officer.`);
  return {
    store,
    now: clock.now(),
    person: inPlan(person, planId),
    planId,
    conversation: null,
    chatId: id,
    updateIds: [],
  };
}

/** The contact of Quỳ Hợp begins the report of the open round and answers everything; returns the report's id. */
export async function draftReport(trial: Trial, changed: Record<string, number> = {}, text = ''): Promise<number> {
  const { database } = trial.application.store;
  const { id } = await database.obligation.findFirstOrThrow({
    where: { unit: { key: 'QUY_HOP' }, round: { state: 'open' } },
  });
  const { kind } = await startReport(await requestOf(trial, trial.contact), id);
  if (kind !== 'filling') throw new Error(`The report could not be begun: ${kind}.`);
  return fillDraft(trial, 'QUY_HOP', changed, text);
}

/** The contact hands a draft in. */
export async function submitDraft(trial: Trial, reportId: number): Promise<void> {
  const { kind } = await submitReport(await requestOf(trial, trial.contact), reportId, true);
  if (kind !== 'submitted') throw new Error(`The report was not handed in: ${kind}.`);
}

/** The coordinator approves a report that was handed in. */
export async function approveSubmitted(trial: Trial, reportId: number): Promise<void> {
  const { kind } = await approveReport(await requestOf(trial, trial.coordinator), reportId);
  if (kind !== 'approved') throw new Error(`The report was not approved: ${kind}.`);
}

/** The request of somebody who goes on with the conversation they are in. */
async function nextRequestOf(trial: Trial, person: ChatPerson): Promise<Request> {
  const request = await requestOf(trial, person);
  return { ...request, conversation: await readConversation(request.store.database, person.id) };
}

/** What Quỳ Hợp owes in the open round. */
const owedByQuyHop = (trial: Trial): Promise<number> => owedBy(trial, 'QUY_HOP');

/** What a unit owes in the open round. */
async function owedBy({ application }: Trial, unit: string): Promise<number> {
  const { id } = await application.store.database.obligation.findFirstOrThrow({
    where: { unit: { key: unit }, round: { state: 'open' } },
  });
  return id;
}

/** The contact of Quỳ Hợp begins the report of the open round; returns the report's id. */
export async function beginReport(trial: Trial): Promise<number> {
  const view = await startReport(await requestOf(trial, trial.contact), await owedByQuyHop(trial));
  if (view.kind !== 'filling') throw new Error(`The report could not be begun: ${view.kind}.`);
  return view.filling.report.id;
}

/** Somebody, the contact unless told otherwise, answers the questions of a draft in turn, from where they are in it. */
export async function answerInTurn(
  trial: Trial,
  reportId: number,
  inputs: readonly FillingInput[],
  who: ChatPerson = trial.contact,
): Promise<void> {
  for (const input of inputs) {
    const view = await answerQuestion(await nextRequestOf(trial, who), reportId, input);
    if (view.kind !== 'filling') throw new Error(`An answer was not taken: ${view.kind}.`);
    const stays = ['refused', 'blocked', 'stale', 'not-understood'];
    if (stays.includes(view.note?.kind ?? ''))
      throw new Error(`An answer was not taken: ${JSON.stringify(view.note)}.`);
  }
}

/** Somebody, the contact unless told otherwise, postpones a question of a draft for want of a figure. */
export async function postponeQuestion(
  trial: Trial,
  reportId: number,
  number: number,
  who: ChatPerson = trial.contact,
): Promise<void> {
  const inputs: FillingInput[] = [
    { kind: 'jump', number },
    { kind: 'later', number },
  ];
  await answerInTurn(trial, reportId, inputs, who);
}

/** The coordinator returns a report that was handed in, with a comment to each question named by its number. */
export async function returnSubmitted(
  trial: Trial,
  reportId: number,
  comments: Readonly<Record<number, string>>,
): Promise<void> {
  for (const [number, comment] of Object.entries(comments)) {
    await prepareReturn(await nextRequestOf(trial, trial.coordinator), reportId, Number(number));
    await commentQuestion(await nextRequestOf(trial, trial.coordinator), comment);
  }
  const { kind } = await returnReport(await nextRequestOf(trial, trial.coordinator), reportId);
  if (kind !== 'returned') throw new Error(`The report was not returned: ${kind}.`);
}

/** The contact, of Quỳ Hợp unless told otherwise, asks to hand in late, with reason and day in one text; returns the id of what was asked. */
export async function askToBeLate(trial: Trial, words: string, unit = 'QUY_HOP'): Promise<number> {
  await askLate(await requestOf(trial, trial.contact), await owedBy(trial, unit));
  await writeLate(await nextRequestOf(trial, trial.contact), words);
  const { kind } = await sendLate(await nextRequestOf(trial, trial.contact));
  if (kind !== 'sent') throw new Error(`The request was not sent: ${kind}.`);
  return (await trial.application.store.database.lateRequest.findFirstOrThrow({ orderBy: { id: 'desc' } })).id;
}

/** The coordinator records that lateness which was asked for has its reason. */
export async function recordLate(trial: Trial, requestId: number): Promise<void> {
  const { kind } = await decideLate(await requestOf(trial, trial.coordinator), requestId, 'recorded');
  if (kind !== 'decided') throw new Error(`The lateness was not recorded: ${kind}.`);
}

/** The coordinator locks the open round. */
export async function lockOpenRound(trial: Trial): Promise<void> {
  const { id } = await trial.application.store.database.round.findFirstOrThrow({ where: { state: 'open' } });
  const { kind } = await lockRound(await requestOf(trial, trial.coordinator), id);
  if (kind !== 'locked') throw new Error(`The round was not locked: ${kind}.`);
}

/** The contact announces a signed document that goes by post, with its number and date as typed. */
export async function announcePaper(trial: Trial, reference: string): Promise<void> {
  await beginDocument(await requestOf(trial, trial.contact), await owedByQuyHop(trial), 'announced');
  await addToDocument(await nextRequestOf(trial, trial.contact), { text: reference, files: [] });
  const { kind } = await sendDocument(await nextRequestOf(trial, trial.contact));
  if (kind !== 'sent') throw new Error(`The document was not announced: ${kind}.`);
}

/** The coordinator begins to enter the report of Quỳ Hợp from a paper, its number and date as typed; returns the report's id. */
export async function beginEnteredReport(trial: Trial, reference: string): Promise<number> {
  const { coordinator } = trial;
  await beginEntering(await requestOf(trial, coordinator), await owedByQuyHop(trial));
  await chooseFiguresChannel(await nextRequestOf(trial, coordinator), 'document');
  await writeFiguresSource(await nextRequestOf(trial, coordinator), { text: reference, files: [] });
  const view = await startEnteredReport(await nextRequestOf(trial, coordinator));
  if (view.kind !== 'filling') throw new Error(`The entering could not be begun: ${view.kind}.`);
  return view.filling.report.id;
}

/** The coordinator hands in what was entered for Quỳ Hợp. */
export async function handInEnteredReport(trial: Trial, reportId: number): Promise<void> {
  const { kind } = await submitReport(await requestOf(trial, trial.coordinator), reportId, true);
  if (kind !== 'submitted') throw new Error(`The entered report was not handed in: ${kind}.`);
}

/** Somebody who has begun a draft answers its open questions, one input after the other. */
export async function answerQuestions(
  trial: Trial,
  person: ChatPerson,
  reportId: number,
  inputs: readonly FillingInput[],
): Promise<void> {
  const { database } = trial.application.store;
  for (const input of inputs) {
    const request = await requestOf(trial, person);
    const conversation = await readConversation(database, person.id);
    const outcome = await answerQuestion({ ...request, conversation }, reportId, input);
    if (outcome.kind !== 'filling' || outcome.note?.kind === 'refused' || outcome.note?.kind === 'not-understood') {
      throw new Error(`The answer was not taken: ${JSON.stringify(input)}.`);
    }
  }
}

/** What somebody types for one question after the other. */
export function typed(...texts: readonly string[]): FillingInput[] {
  return texts.map((text) => ({ kind: 'text', text }));
}

/** The contact begins the report of the open round of a unit, and answers the first question with 126. */
export async function answerFirstQuestion(trial: Trial): Promise<void> {
  const { database } = trial.application.store;
  const { id } = await database.obligation.findFirstOrThrow({
    where: { unit: { key: 'QUY_HOP' }, round: { state: 'open' } },
  });
  const request = await requestOf(trial, trial.contact);
  const { kind } = await startReport(request, id);
  if (kind !== 'filling') throw new Error(`The report could not be begun: ${kind}.`);
  const report = await database.report.findFirstOrThrow({ where: { obligationId: id } });
  const answer = { state: 'given', answeredById: request.person.officerId ?? 0, answeredAt: request.now };
  const value = { type: 'integer', number: 126 };
  await database.answer.create({
    data: { reportId: report.id, questionKey: 'facilities_total', value, ...answer },
  });
}
