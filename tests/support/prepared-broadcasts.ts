import {
  beginBroadcast,
  changeDraft,
  writeContent,
  type SeenVersion,
} from '../../src/actions/broadcasts/compose-broadcast.ts';
import { answerBroadcast, attendOneself } from '../../src/actions/broadcasts/answer-broadcast.ts';
import { sendBroadcast } from '../../src/actions/broadcasts/send-broadcast.ts';
import type { Ask } from '../../src/domain/broadcasts/answers.ts';
import type { AudiencePart } from '../../src/domain/broadcasts/audience.ts';
import { requestOf } from './prepared.ts';
import type { Trial } from './trial.ts';

/** What a broadcast says and asks; its file is one that is in the local chat already. */
interface Said {
  text: string;
  ask?: Ask;
  file?: { fileId: string; name: string; mime: string; size: number } | null;
}

/** The coordinator begins a broadcast to an audience: the next message is what it says. Returns its id. */
export async function beginBroadcastTo(trial: Trial, part: AudiencePart): Promise<number> {
  const outcome = await beginBroadcast(await requestOf(trial, trial.coordinator), [part]);
  if (outcome.kind !== 'content-needed') throw new Error(`The broadcast could not be begun: ${outcome.kind}.`);
  const { id } = await trial.application.store.database.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return id;
}

/** The coordinator writes a broadcast to all districts; returns it as it was seen last. */
export async function draftBroadcast(trial: Trial, { text, ask = 'nothing', file = null }: Said): Promise<SeenVersion> {
  const request = await requestOf(trial, trial.coordinator);
  const id = await beginBroadcastTo(trial, { kind: 'districts' });
  const files =
    file === null ? [] : [{ id: file.fileId, name: file.name, mime: file.mime, size: file.size, picture: false }];
  await writeContent(request, await seenNow(trial, id), { text, entities: [], files });
  await changeDraft(request, await seenNow(trial, id), { kind: 'ask', ask });
  return seenNow(trial, id);
}

/** The coordinator sends a broadcast, watching it in the newest message; waits until everybody has it. */
export async function sendDraft(trial: Trial, seen: SeenVersion): Promise<void> {
  const { coordinator, chat } = trial;
  const watchedIn = { chatId: coordinator.id, messageId: coordinator.newest().id };
  const { kind } = await sendBroadcast(await requestOf(trial, coordinator), seen, false, watchedIn);
  if (kind !== 'sending') throw new Error(`The broadcast was not sent: ${kind}.`);
  const code = `TB-${String(seen.id).padStart(3, '0')}`;
  await chat.waitFor(coordinator.id, ({ text }) => text.includes(`${code}: đã gửi`), 0, 20_000);
}

/** The contact of Quỳ Hợp answers a broadcast with attending in person. */
export async function contactAttends(trial: Trial, id: number): Promise<void> {
  const request = await requestOf(trial, trial.contact);
  await answerBroadcast(request, id, 'attends');
  const { kind } = await attendOneself(request, id);
  if (kind !== 'attendee-kept') throw new Error(`The broadcast was not answered: ${kind}.`);
}

async function seenNow({ application }: Trial, id: number): Promise<SeenVersion> {
  return application.store.database.broadcast.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
}
