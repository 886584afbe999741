// npm run bench, npm run bench:documents: an annual report of more than 200 pages with its annexes, written in a process of its own;
// bounds end it with an error where one is broken. Where LibreOffice is installed, its pages are counted.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { pdfConverter } from '../../src/documents/pdf/convert-to-pdf.ts';
import { findLibreOffice } from '../../src/documents/pdf/find-libre-office.ts';
import { Bounds } from './bounds.ts';

const GROUPS = 20;
const TASKS = 14;

/** Measures what a long document takes, in time and in memory. */
export async function measureDocuments(bounds: Bounds, print: (text: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-documents-'));
  try {
    const file = join(folder, 'report.docx');
    const script = ['--import', 'tsx', 'tests/bench/written-report.ts', file, String(GROUPS), String(TASKS)];
    const { stdout } = await promisify(execFile)(process.execPath, script);
    const { seconds, megabytes, bytes } = JSON.parse(stdout) as { seconds: number; megabytes: number; bytes: number };
    print(`annual report of ${GROUPS * TASKS} tasks: ${(bytes / 2 ** 20).toFixed(1)} MB of .docx`);
    bounds.atMost('a report of 200 pages, written', seconds, 10, 's', 1);
    bounds.atMost('a report of 200 pages, memory of the process', megabytes, 500, 'MB');
    await countPages(await readFile(file), bounds, print);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** That the document has its pages is looked at with LibreOffice, and how long it takes is told. */
async function countPages(document: Uint8Array, bounds: Bounds, print: (text: string) => void): Promise<void> {
  const soffice = findLibreOffice();
  if (soffice === undefined) {
    print('  no LibreOffice on this machine: its pages are not counted');
    return;
  }
  const begun = performance.now();
  const outcome = await pdfConverter(soffice, { milliseconds: 300_000 })(document);
  if (outcome.kind !== 'converted') throw new Error('The report was not converted to .pdf.');
  const pages =
    Buffer.from(outcome.file)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  print(`  ${pages} pages, as .pdf in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  bounds.atMost('pages short of 200', Math.max(0, 200 - pages), 0, 'pages');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const print = (text: string): void => console.log(text);
  const bounds = new Bounds(print);
  await measureDocuments(bounds, print);
  bounds.close();
}
