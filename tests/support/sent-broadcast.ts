import type { ChatPerson } from './chat-person.ts';
import { admit } from './compose-broadcast.ts';
import { draftBroadcast, sendDraft } from './prepared-broadcasts.ts';
import { startTrial, type Trial } from './trial.ts';

/** A trial in which TB-001 was sent to the contacts of Quỳ Hợp and Nam Đàn, who are asked whether they attend; it is kept. */
interface SentBroadcast {
  trial: Trial;
  namDan: ChatPerson;
}

/** Starts such a trial. */
export async function startWithBroadcast(): Promise<SentBroadcast> {
  const trial = await startTrial();
  const namDan = trial.newcomer();
  await trial.contact.says('/start', /Kính chào/);
  await trial.coordinator.says('/start', /Kính chào/);
  await admit(trial, { person: namDan, unitKey: 'NAM_DAN', role: 'contact', fullName: 'Trần Thị B' });
  const text = 'Đề nghị dự họp và trả lời trước 17 giờ 00 ngày 14/11/2018.';
  await sendDraft(trial, await draftBroadcast(trial, { text, ask: 'attendance' }));
  await trial.keep();
  return { trial, namDan };
}
