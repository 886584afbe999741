import type { ChatPerson } from './chat-person.ts';
import type { Trial } from './trial.ts';

/** Writes a broadcast to all districts, up to its preview. @param answer label of how it is to be answered. */
export async function compose(coordinator: ChatPerson, text: string, answer = 'Không cần'): Promise<void> {
  await coordinator.says('/thongbao', /gửi đến ai/);
  await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
  await coordinator.says(text, /trả lời thế nào/);
  await coordinator.presses(answer, /Gửi xong trong khoảng/);
}

/** Admits somebody of the local chat as if they had registered; they have opened the chat. */
export async function admit(
  trial: Trial,
  { person, unitKey, role, fullName }: { person: ChatPerson; unitKey: string; role: string; fullName: string },
): Promise<number> {
  const { database } = trial.application.store;
  const unit = await database.unit.findUniqueOrThrow({ where: { key: unitKey } });
  const { id } = await database.officer.create({
    data: {
      telegramUserId: BigInt(person.id),
      chatId: BigInt(person.id),
      fullName,
      title: 'chuyên viên',
      phone: '0912345678',
      createdAt: new Date('2018-01-01'),
      memberships: {
        create: {
          unitId: unit.id,
          role,
          validFrom: new Date('2018-01-01'),
        },
      },
    },
  });
  await person.says('/start', /Kính chào/);
  return id;
}
