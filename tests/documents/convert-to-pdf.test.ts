import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pdfConverter } from '../../src/documents/pdf/convert-to-pdf.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { draftUnitReport } from '../../src/documents/unit-report.ts';
import { SOFFICE, WITHOUT_LIBRE_OFFICE } from '../support/libre-office.ts';
import { sampleReport } from '../support/sample-report.ts';

/** Whether a process runs; one that has ended may be listed until somebody asks how it ended. */
const isAlive = async (pid: number): Promise<boolean> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => 'State: Z');
  return !/^State:\s+Z/m.test(status);
};

describe('a document converted to .pdf', () => {
  let place: string;
  let folder: string;
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'pdf-test-'));
    folder = await mkdtemp(join(place, 'work-'));
  });

  afterEach(() => rm(place, { recursive: true }));

  /** A program in the place of LibreOffice: `$OUT` is the folder that it is to write into. */
  const program = async (script: string): Promise<string> => {
    const path = join(place, 'soffice');
    await writeFile(path, `#!/bin/sh\nOUT="$7"\n${script}\n`, { mode: 0o755 });
    return path;
  };

  test.skipIf(WITHOUT_LIBRE_OFFICE)(
    'by LibreOffice is a .pdf file, and nothing of it stays behind',
    async () => {
      const convert = pdfConverter(SOFFICE ?? '', { folder });
      const outcome = await convert(await writeOfficialDocument(draftUnitReport(sampleReport())));
      if (outcome.kind !== 'converted') throw new Error(JSON.stringify(outcome));
      expect(Buffer.from(outcome.file.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(await readdir(folder)).toEqual([]);
    },
    180_000,
  );

  test('is killed with all that it started when it hangs, its files are removed, and the next one is converted', async () => {
    const pids = join(place, 'pids');
    const soffice = await program(
      `if [ -f "${pids}" ]; then echo pdf > "$OUT/document.pdf"; exit 0; fi\nsleep 600 & echo "$$ $!" > "${pids}"; wait`,
    );
    const convert = pdfConverter(soffice, { folder, milliseconds: 1500 });
    const [hung, next] = await Promise.all([convert(new Uint8Array()), convert(new Uint8Array())]);
    expect(hung.kind).toBe('failed');
    expect(next.kind).toBe('converted');
    for (const pid of (await readFile(pids, 'utf8')).trim().split(' ').map(Number))
      await vi.waitFor(async () => expect(await isAlive(pid)).toBe(false));
    expect(await readdir(folder)).toEqual([]);
  });

  test('goes one at a time', async () => {
    const lock = join(place, 'lock');
    const soffice = await program(
      `mkdir "${lock}" || exit 3\nsleep 0.2\nrmdir "${lock}"\necho pdf > "$OUT/document.pdf"`,
    );
    const convert = pdfConverter(soffice, { folder });
    const outcomes = await Promise.all([1, 2, 3].map(() => convert(new Uint8Array())));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['converted', 'converted', 'converted']);
  });

  test('is put off where too many wait, and is not where they are done', async () => {
    const convert = pdfConverter(await program('echo pdf > "$OUT/document.pdf"'), { folder, most: 2 });
    const outcomes = await Promise.all([1, 2, 3].map(() => convert(new Uint8Array())));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['converted', 'converted', 'busy']);
    expect((await convert(new Uint8Array())).kind).toBe('converted');
  });

  test.each([
    ['ends with a fault', 'exit 77'],
    ['writes nothing', 'exit 0'],
  ])('fails where the program %s', async (_what, script) => {
    const outcome = await pdfConverter(await program(script), { folder })(new Uint8Array());
    expect(outcome.kind).toBe('failed');
    expect(await readdir(folder)).toEqual([]);
  });

  test('fails where there is no such program', async () => {
    const outcome = await pdfConverter(join(place, 'none'), { folder })(new Uint8Array());
    expect(outcome).toMatchObject({ kind: 'failed' });
  });

  test('gets none of the settings of the bot, where the token is', async () => {
    vi.stubEnv('BOT_TOKEN', 'secret');
    const outcome = await pdfConverter(await program('env > "$OUT/document.pdf"'), { folder })(new Uint8Array());
    vi.unstubAllEnvs();
    if (outcome.kind !== 'converted') throw new Error(JSON.stringify(outcome));
    expect(Buffer.from(outcome.file).toString()).not.toContain('secret');
  });

  test('is ended when the bot is to stop', async () => {
    const stopping = new AbortController();
    const convert = pdfConverter(await program('sleep 600'), { folder, stopping: stopping.signal });
    const asked = convert(new Uint8Array());
    stopping.abort();
    expect((await asked).kind).toBe('failed');
  });
});
