import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarize, type CountedRecipient } from '../../../src/domain/broadcasts/answers.ts';
import {
  addToContent,
  isSameContent,
  isSendable,
  messagesOf,
  NO_CONTENT,
} from '../../../src/domain/broadcasts/notice-content.ts';
import {
  addCourtesies,
  addNote,
  readRichText,
  splitRichText,
  type RichText,
} from '../../../src/domain/broadcasts/rich-text.ts';

const COURTESIES = { salutation: 'Kính gửi: Quý đơn vị.', closing: 'Trân trọng.' };
const picked = ({ text, entities }: RichText): string[] =>
  entities.map(({ type, offset, length }) => `${type}:${text.slice(offset, offset + length)}`);
const bold = (text: string, word: string): RichText => ({
  text,
  entities: [{ type: 'bold', offset: text.indexOf(word), length: word.length }],
});
const file = (name: string, size: number | null = 1000) => ({
  id: name,
  name,
  size,
  mime: 'application/pdf',
  picture: false,
});

describe('a text with formatting', () => {
  test('keeps its formatting in place when invisible and decomposed characters go', () => {
    const typed = 'Giâ\u0301y\u200b mời \u0301số 125 gấp';
    const read = readRichText(`  ${typed}`, [
      { type: 'bold', offset: 2 + typed.indexOf('số'), length: 6 },
      { type: 'mention', offset: 0, length: 3 },
      { type: 'text_link', offset: 2 + typed.indexOf('gấp'), length: 3, url: 'javascript:alert(1)' },
    ]);
    expect(picked(read)).toEqual(['bold:số 125']);
    expect(read.text.startsWith('Giấy')).toBe(true);
  });

  test('gets salutation and closing where it has none of its own', () => {
    const rich = addCourtesies(bold('Đề nghị gửi số liệu.', 'gửi'), COURTESIES);
    expect(rich.text).toBe('Kính gửi: Quý đơn vị.\n\nĐề nghị gửi số liệu.\n\nTrân trọng.');
    expect(picked(rich)).toEqual(['bold:gửi']);
    const own = 'KÍNH GỬI: UBND các huyện.\nĐề nghị gửi số liệu.\nTrân trọng!';
    expect(addCourtesies({ text: own, entities: [] }, COURTESIES).text).toBe(own);
  });

  test('a note stands below it in italics', () => {
    expect(picked(addNote(bold('Một hai.', 'hai'), 'Đã sửa.'))).toEqual(['bold:hai', 'italic:Đã sửa.']);
  });

  test('is split at the border of a sentence', () => {
    const parts = splitRichText(bold('Câu một dài. Câu hai dài. Câu ba.', 'hai dài. Câu ba'), 26);
    expect(parts.map(({ text }) => text)).toEqual(['Câu một dài. Câu hai dài.', 'Câu ba.']);
    expect(parts.map(picked)).toEqual([['bold:hai dài.'], ['bold:Câu ba']]);
  });

  test('whatever it is, its parts are short enough, hold its words and lose no formatting', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'ộ', ' ', '\n', '. ', '😀'), maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 50 }), fc.nat(200), fc.nat(100), (text, limit, offset, length) => {
        const rich = {
          text,
          entities: [{ type: 'bold', offset, length }].filter((one) => one.offset + one.length <= text.length),
        };
        const parts = splitRichText(rich, limit);
        for (const part of parts) {
          expect(part.text.length).toBeLessThanOrEqual(limit);
          expect(part.text.isWellFormed()).toBe(true);
          for (const one of part.entities) expect(one.offset + one.length).toBeLessThanOrEqual(part.text.length);
        }
        const words = (written: string): string => written.replaceAll(/\s/g, '');
        expect(words(parts.map((part) => part.text).join(''))).toBe(words(text));
        const kept = parts.flatMap((part) =>
          part.entities.map((one) => part.text.slice(one.offset, one.offset + one.length)),
        );
        const meant = rich.entities.map((one) => text.slice(one.offset, one.offset + one.length));
        expect(words(kept.join(''))).toBe(words(meant.join('')));
      }),
    );
  });
});

describe('what a broadcast says', () => {
  const part = (text: string, files: ReturnType<typeof file>[] = []) => ({ text, entities: [], files });
  const written = addToContent(NO_CONTENT, part('Đề nghị gửi.', [file('a.pdf')]), '2018-11-12');
  const content = written.kind === 'content' ? written.content : NO_CONTENT;

  test('a text takes the place of the one before, files are added', () => {
    expect(addToContent(content, part('Nội dung mới.', [file('b.pdf')]), '2018-11-13')).toMatchObject({
      content: { text: 'Nội dung mới.', files: [{ name: 'a.pdf' }, { name: 'b.pdf' }] },
    });
    expect(addToContent(content, part('', [file('b.pdf')]), '2018-11-13')).toMatchObject({
      content: { text: 'Đề nghị gửi.' },
    });
  });

  test.each([
    ['nothing', part(''), 'empty'],
    ['too long a text', part('a'.repeat(12_001)), 'too-long'],
    [
      'too many files',
      part(
        '',
        Array.from({ length: 10 }, (_, at) => file(`${at}.pdf`)),
      ),
      'too-many-files',
    ],
    ['too large a file', part('', [file('to.pdf', 21 * 1_048_576)]), 'file-too-large'],
  ])('%s is refused', (_what, given, reason) => {
    expect(addToContent(content, given, '2018-11-12')).toMatchObject({ kind: 'refused', reason });
  });

  test('a file alone does not say what is wanted', () => {
    expect(isSendable({ ...content, text: '' })).toBe(false);
    expect(isSendable({ ...content, text: '12/3' })).toBe(false);
    expect(isSendable(content)).toBe(true);
  });

  test('is the same whatever its formatting, and not with another file', () => {
    const emphasized = { ...content, text: 'ĐỀ NGHỊ gửi', entities: [{ type: 'bold', offset: 0, length: 7 }] };
    expect(isSameContent(content, emphasized)).toBe(true);
    expect(isSameContent(content, { ...content, files: [] })).toBe(false);
  });

  test('a short text stands under its one file', () => {
    expect(messagesOf(content)).toBe(1);
    expect(messagesOf({ ...content, text: 'a'.repeat(5000) })).toBe(3);
  });
});

describe('how far a broadcast is', () => {
  const told = (
    unitIds: number[],
    state: CountedRecipient['state'],
    answer: CountedRecipient['answer'] = null,
    at = 0,
  ): CountedRecipient => ({
    unitIds,
    state,
    answer,
    group: false,
    answeredAt: answer === null ? null : new Date(at),
  });

  test('a unit must be told otherwise where nobody of it was told', () => {
    const { tellOtherwise, people } = summarize(
      [1, 2, 3, 4],
      [told([1], 'sent'), told([1], 'failed'), told([2], 'failed'), told([3], 'pending')],
    );
    expect(tellOtherwise).toEqual([2, 4]);
    expect(people).toMatchObject({ total: 4, sent: 1, failed: 2, pending: 1 });
  });

  test('one who answers answers for the unit, and the newest answer counts', () => {
    const { answers, unanswered } = summarize(
      [1, 2, 3],
      [told([1], 'sent', 'attends', 5), told([1, 2], 'sent', 'declines', 9), told([3], 'sent')],
    );
    expect([...answers]).toEqual([
      [1, 'declines'],
      [2, 'declines'],
    ]);
    expect(unanswered).toEqual([3]);
  });

  test('group chats are counted apart', () => {
    const { people, groups } = summarize([1], [{ ...told([], 'sent'), group: true }, told([1], 'sent')]);
    expect(people.total).toBe(1);
    expect(groups).toEqual({ total: 1, sent: 1 });
  });
});
