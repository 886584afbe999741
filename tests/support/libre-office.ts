import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const PLACES = [process.env['SOFFICE'] ?? '', '/usr/bin/soffice', '/usr/bin/libreoffice'];

/** LibreOffice on this machine; undefined where there is none. */
const SOFFICE = PLACES.find((place) => place !== '' && existsSync(place));

/** Whether tests with LibreOffice are left out; never in CI, where a missing program must fail. */
export const WITHOUT_LIBRE_OFFICE = SOFFICE === undefined && process.env['CI'] === undefined;

if (WITHOUT_LIBRE_OFFICE)
  console.warn('Skipped: no LibreOffice on this machine (set SOFFICE to its path), so no workbook is calculated anew.');

/** Without it LibreOffice shows the results that the file holds. */
const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a workbook, calculates all its formulas anew, and returns it as an xlsx or PDF file. */
export async function throughLibreOffice(workbook: Uint8Array, into: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  if (SOFFICE === undefined) throw new Error('No LibreOffice on this machine; CI must install it.');
  const folder = await mkdtemp(join(tmpdir(), 'libre-office-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_CALCULATE);
    await writeFile(join(folder, 'workbook.xlsx'), workbook);
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = ['--headless', '--convert-to', into, '--outdir', out, join(folder, 'workbook.xlsx')];
    await promisify(execFile)(SOFFICE, [profile, ...convert], { timeout: 150_000 });
    return await readFile(join(out, `workbook.${into}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
