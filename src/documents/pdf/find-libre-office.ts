import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/local/bin/soffice'];

/** Finds LibreOffice on this machine; undefined where there is none. */
export function findLibreOffice(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}
