import { draftBroadcast } from './prepared-broadcasts.ts';
import { startTrial, type Trial } from './trial.ts';

/** What an invitation says, whole as it is sent, and its file. */
export const INVITATION_TEXT =
  'Theo Giấy mời số 125/GM-SCT ngày 20/8/2018, đề nghị Quý đơn vị cử 01 cán bộ dự tập huấn <SXSH> lúc 08 giờ 00 thứ Ba 27/11/2018 tại Sở Công Thương và trả lời trước 17 giờ 00 thứ Sáu 23/11/2018.';
export const INVITATION_SENT = `Kính gửi: Quý đơn vị.\n\n${INVITATION_TEXT}\n\nTrân trọng.`;
export const INVITATION = { name: 'giay-moi-125.pdf', bytes: Buffer.from('%PDF-1.4') };

/** Starts a trial in which the coordinator has a draft of the invitation, which asks who attends. */
export async function startWithInvitation(): Promise<{ trial: Trial; seen: { id: number; version: number } }> {
  const trial = await startTrial();
  const { contact, coordinator, chat } = trial;
  await contact.says('/start', /Kính chào/);
  await coordinator.sendsFile('document', /./, INVITATION);
  const file = chat.messages(coordinator.id).findLast((message) => message.file !== null)?.file ?? null;
  await coordinator.says('/start', /Kính chào/);
  return { trial, seen: await draftBroadcast(trial, { text: INVITATION_TEXT, ask: 'attendance', file }) };
}
