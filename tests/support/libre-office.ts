import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const PLACES = [process.env['SOFFICE'] ?? '', '/usr/bin/soffice', '/usr/bin/libreoffice'];

/** LibreOffice on this machine; undefined where there is none. */
export const SOFFICE = PLACES.find((place) => place !== '' && existsSync(place));

/** Whether tests with LibreOffice are left out; never in CI, where a missing program must fail. */
export const WITHOUT_LIBRE_OFFICE = SOFFICE === undefined && process.env['CI'] === undefined;

if (WITHOUT_LIBRE_OFFICE)
  console.warn(
    'Skipped: no LibreOffice on this machine (set SOFFICE to its path), so no workbook is calculated anew, no document converted and no page counted.',
  );

/** Without it LibreOffice shows the results that the file holds. */
const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a workbook, calculates all its formulas anew, or a document, and returns it as an xlsx or PDF file. */
export async function throughLibreOffice(
  file: Uint8Array,
  into: 'xlsx' | 'pdf',
  from: 'xlsx' | 'docx' = 'xlsx',
): Promise<Uint8Array> {
  const [written] = await convert([file], from, into);
  return written ?? new Uint8Array();
}

/** Counts the pages that documents (.docx) come to in print. */
export async function pagesInPrint(documents: readonly Uint8Array[]): Promise<number[]> {
  const written = await convert(documents, 'docx', 'pdf');
  return written.map(
    (pdf) =>
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g)?.length ?? 0,
  );
}

async function convert(files: readonly Uint8Array[], from: string, into: string): Promise<Uint8Array[]> {
  if (SOFFICE === undefined) throw new Error('No LibreOffice on this machine; CI must install it.');
  const folder = await mkdtemp(join(tmpdir(), 'libre-office-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_CALCULATE);
    const names = files.map((_, at) => join(folder, `${at}.${from}`));
    for (const [at, file] of files.entries()) await writeFile(names[at] ?? '', file);
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const order = ['--headless', '--convert-to', into, '--outdir', out, ...names];
    await promisify(execFile)(SOFFICE, [profile, ...order], { timeout: 150_000 });
    return await Promise.all(files.map((_, at) => readFile(join(out, `${at}.${into}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
