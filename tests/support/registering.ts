import type { ChatPerson } from './chat-person.ts';

/** Answers everything that registering asks, with a typed phone, until it is read back and only sending is left. */
export async function fillRegistration(
  person: ChatPerson,
  { unit, words, phone }: { unit: string; words: string; phone: string },
): Promise<void> {
  await person.says('/dangky', /xin lưu/);
  await person.presses('Đồng ý', /đơn vị nào/);
  await person.says(unit, /Có phải/);
  await person.presses('Đúng', /họ tên/);
  await person.says(words, /điện thoại|chưa có dấu/);
  const asTyped = 'Giữ nguyên như đã gõ';
  if (person.labels().includes(asTyped)) await person.presses(asTyped, /điện thoại/);
  await person.says(phone, /kiểm tra/);
}
