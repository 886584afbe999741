import type { ChatMessage } from '../../src/local-chat/index.ts';
import type { ChatPerson } from './chat-person.ts';

/** Answers the fourteen questions of the district's report of 2018, from the first on; question 3 has no figure. */
export async function fillReport(person: ChatPerson, last = 'Thiếu kinh phí tập huấn <2018>.'): Promise<void> {
  await person.says('126', /Câu 2\/14/);
  await person.says('82', /Câu 3\/14/);
  await person.presses('Chưa có số, để sau', /Câu 4\/14/);
  await person.says('12', /Câu 5\/14/);
  await person.says('5', /Câu 6\/14/);
  await person.says('5', /Câu 7\/14/);
  await person.presses('Không phát sinh', /Câu 8\/14/);
  await person.says('1.200', /Câu 9\/14/);
  await person.says('1', /Câu 10\/14/);
  await person.presses('Đã có văn bản', /số, ngày của văn bản/);
  await person.says('Quyết định 12/QĐ-UBND ngày 05/3/2018', /Câu 11\/14/);
  await person.presses('Chỉ 1.4', /Câu 12\/14/);
  await person.says('9', /Câu 13\/14/);
  await person.presses('Khuyến công', /bao nhiêu/);
  await person.says('12,5 trieu', /Còn nguồn nào khác/);
  await person.presses('Đủ rồi, sang tiếp', /Câu 14\/14/);
  await person.says(last, /xem lại trước khi nộp/);
}

/** Downloads the file of a message, as a person does. */
export async function download(
  { chat }: ChatPerson,
  { file }: ChatMessage,
): Promise<{ name: string; bytes: Uint8Array }> {
  if (file === null) throw new Error('The message carries no file.');
  const response = await fetch(`${chat.url}/chat/file/${encodeURIComponent(file.fileId)}`);
  return { name: file.name, bytes: new Uint8Array(await response.arrayBuffer()) };
}
