import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneAtATime } from '../../process/one-at-a-time.ts';
import { keepTitles } from '../keep-titles.ts';

/** What came of a conversion. `busy`: so many wait already that another is to be asked for later. */
export type PdfOutcome = { kind: 'converted'; file: Uint8Array } | { kind: 'busy' } | { kind: 'failed' };

/** Converts a .docx document to .pdf. */
export type ConvertToPdf = (document: Uint8Array) => Promise<PdfOutcome>;

interface ConvertOptions {
  /** How long one conversion may take before LibreOffice is killed. */
  milliseconds?: number;
  /** So many are taken at once, the one that is converted among them: each keeps whoever asked for it waiting. */
  most?: number;
  /** Is told why one failed. */
  failed?: (fault: unknown) => void;
  /** Ends a conversion when the process is to stop. */
  stopping?: AbortSignal;
  /** Where the folder of each conversion is made. */
  folder?: string;
}

/**
 * Returns what converts documents with LibreOffice, one at a time: each in a process of its own, with a profile of its own, in
 * a folder that is removed after it.
 */
export function pdfConverter(soffice: string, options: ConvertOptions = {}): ConvertToPdf {
  const { milliseconds = 120_000, most = 5, failed, stopping, folder = tmpdir() } = options;
  const inTurn = oneAtATime();
  let inHand = 0;
  return async (document) => {
    if (inHand >= most) return { kind: 'busy' };
    inHand += 1;
    try {
      return await inTurn(() => convert(soffice, document, folder, [AbortSignal.timeout(milliseconds), stopping]));
    } catch (error) {
      failed?.(error);
      return { kind: 'failed' };
    } finally {
      inHand -= 1;
    }
  };
}

async function convert(
  soffice: string,
  document: Uint8Array,
  parent: string,
  ends: readonly (AbortSignal | undefined)[],
): Promise<PdfOutcome> {
  const folder = await mkdtemp(join(parent, 'dieu-phoi-pdf-'));
  try {
    await writeFile(join(folder, 'document.docx'), keepTitles(document));
    await run(soffice, folder, AbortSignal.any(ends.filter((end) => end !== undefined)));
    return { kind: 'converted', file: await readFile(join(folder, 'document.pdf')) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @throws when it ends with a fault, or is ended. */
async function run(soffice: string, folder: string, end: AbortSignal): Promise<void> {
  end.throwIfAborted();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const what = ['--headless', '--norestore', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder];
  // It is a script that starts others, which only a group of their own ends together. It gets none of the bot's settings.
  const child = spawn(soffice, [profile, ...what, join(folder, 'document.docx')], {
    detached: true,
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8' },
  });
  const kill = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
  end.addEventListener('abort', kill);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    end.throwIfAborted();
    if (code !== 0) throw new Error(`LibreOffice ended with ${code}.`);
  } finally {
    end.removeEventListener('abort', kill);
    kill();
  }
}
