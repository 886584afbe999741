import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser on this machine; undefined where there is none. */
const CHROMIUM = PLACES.find((place) => place !== '' && existsSync(place));

/** Whether tests with a browser are left out; never in CI, where a missing browser must fail. */
export const WITHOUT_CHROMIUM = CHROMIUM === undefined && process.env['CI'] === undefined;

if (WITHOUT_CHROMIUM)
  console.warn('Skipped: no Chromium on this machine (set CHROMIUM to its path), so the chat page is not tested.');

/** Starts the browser without a window. */
export function openChromium(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('No Chromium on this machine; CI must install it.');
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ];
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', ...quiet] });
}
