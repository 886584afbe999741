import { editEntry, sendEntry, startEntry } from '../../src/actions/databases/contribute.ts';
import { approveEntry, returnEntry } from '../../src/actions/databases/review-entry.ts';
import type { FillingInput } from '../../src/domain/reporting/filling.ts';
import { answerQuestions, requestOf, typed } from './prepared.ts';
import type { Trial } from './trial.ts';

/** The contact of Quỳ Hợp hands in an entry of a database; returns the id of what waits for review. */
async function handInEntry(trial: Trial, formKey: string, inputs: readonly FillingInput[]): Promise<number> {
  const { contact } = trial;
  const form = await trial.application.store.database.form.findFirstOrThrow({ where: { key: formKey } });
  const view = await startEntry(await requestOf(trial, contact), form.id, null);
  if (view.kind !== 'filling') throw new Error(`The entry could not be begun: ${view.kind}.`);
  const { id } = view.filling.report;
  await answerQuestions(trial, contact, id, inputs);
  await sendDraftedEntry(trial, id);
  return id;
}

/** A document that the contact hands in, with the file that the contact sent last. */
export async function handInDocument(trial: Trial): Promise<number> {
  const { contact, chat } = trial;
  const file = chat.messages(contact.id).findLast((message) => message.file !== null)?.file;
  if (file == null) throw new Error('The contact has not sent a file.');
  return handInEntry(trial, 'csdl-tai-lieu', [
    ...typed('Sổ tay <tiết kiệm> nước ngành bia', 'Hướng dẫn'),
    ...typed('Cách đo và giảm nước ở khâu rửa chai', 'Sở Công Thương, 2018'),
    { kind: 'files', files: [{ id: file.fileId, name: file.name, mime: file.mime }] },
    { kind: 'done', number: 5 },
  ]);
}

/** An expert whom the contact hands in, who agrees to be called. */
export async function handInExpert(trial: Trial): Promise<number> {
  const said = ['Trần Thị Thử', 'Giảng viên, Trường thử', 'Kiểm toán năng lượng', 'Có'];
  return handInEntry(trial, 'csdl-chuyen-gia', typed(...said, '0912 345 678', 'thu@vi-du.vn', 'Phòng Kinh tế'));
}

/** An expert whom the contact hands in, who has not agreed to be named. */
export async function handInUnwillingExpert(trial: Trial): Promise<number> {
  const said = ['Lê Văn Kín', 'Trưởng phòng, Viện thử', 'Kiểm toán nước', 'Không', 'Phòng Kinh tế'];
  return handInEntry(trial, 'csdl-chuyen-gia', typed(...said));
}

/** The coordinator approves an entry; returns the id of what is found from now on. */
export async function approveHandedIn(trial: Trial, reportId: number): Promise<number> {
  const outcome = await approveEntry(await requestOf(trial, trial.coordinator), reportId);
  if (outcome.kind !== 'approved') throw new Error(`The entry was not approved: ${outcome.kind}.`);
  await trial.allDelivered();
  return outcome.entryId;
}

/** The coordinator returns an entry, of which the contact reads. */
export async function returnHandedIn(trial: Trial, reportId: number, reason: string): Promise<void> {
  const { kind } = await returnEntry(await requestOf(trial, trial.coordinator), reportId, reason);
  if (kind !== 'returned') throw new Error(`The entry was not returned: ${kind}.`);
  await trial.allDelivered();
}

/** The contact hands an entry in again that was returned; returns the id of its new revision. */
export async function handInAgain(trial: Trial, reportId: number): Promise<number> {
  const { database } = trial.application.store;
  const { obligationId } = await database.report.findUniqueOrThrow({ where: { id: reportId } });
  const view = await editEntry(await requestOf(trial, trial.contact), obligationId);
  if (view.kind !== 'filling') throw new Error(`The entry could not be opened: ${view.kind}.`);
  const { id } = view.filling.report;
  await sendDraftedEntry(trial, id);
  return id;
}

async function sendDraftedEntry(trial: Trial, reportId: number): Promise<void> {
  const { kind } = await sendEntry(await requestOf(trial, trial.contact), reportId);
  if (kind !== 'sent') throw new Error(`The entry was not handed in: ${kind}.`);
}
