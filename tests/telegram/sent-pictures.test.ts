import { InputFile, type Transformer } from 'grammy';
import { beforeEach, describe, expect, test } from 'vitest';
import { DrawnUpload, SentPictures } from '../../src/telegram/sending/sent-pictures.ts';

describe('pictures of unchanged data', () => {
  let pictures: SentPictures;
  let drawn: number;
  /** What was sent: `upload`, or the id of what Telegram has. */
  let sent: string[];
  beforeEach(() => {
    [pictures, drawn, sent] = [new SentPictures(async (_chat, something) => void (await something)), 0, []];
  });

  async function send(key: string, forgotten: readonly string[] = []): Promise<boolean> {
    const call = ((_method: string, { photo }: { photo: unknown }) => {
      const id = photo instanceof InputFile ? `id-${drawn}` : (photo as string);
      sent.push(photo instanceof InputFile ? 'upload' : id);
      return Promise.resolve(
        forgotten.includes(id)
          ? { ok: false, error_code: 400, description: 'Bad Request: wrong file identifier' }
          : { ok: true, result: { photo: [{ file_id: 'small' }, { file_id: id }] } },
      );
    }) as unknown as Parameters<Transformer>[0];
    const draw = (): Promise<Uint8Array> => {
      drawn += 1;
      return Promise.resolve(Buffer.from('picture'));
    };
    const photo = new DrawnUpload({ key, draw }, 'bieu-do.png');
    return (await pictures.reuse(call, 'sendPhoto', { chat_id: 7, photo }, undefined)).ok;
  }

  test('are drawn and uploaded once, also for many who ask at once', async () => {
    expect(await Promise.all(Array.from({ length: 200 }, () => send('a')))).not.toContain(false);
    await send('a');
    expect(drawn).toBe(1);
    expect(sent.filter((one) => one === 'upload')).toHaveLength(1);
    expect(sent.filter((one) => one === 'id-1')).toHaveLength(200);
  });

  test('are drawn anew where the data changed', async () => {
    await send('a');
    await send('b');
    expect(sent).toEqual(['upload', 'upload']);
  });

  test('are uploaded again where Telegram has them no longer', async () => {
    await send('a');
    expect(await send('a', ['id-1'])).toBe(true);
    expect(await send('a')).toBe(true);
    expect(sent).toEqual(['upload', 'id-1', 'upload', 'id-2']);
  });
});
