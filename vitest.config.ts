import { defineConfig } from 'vitest/config';
import { NOT_ON_POSTGRES, POSTGRES_FILES } from './tests/support/postgres-files.ts';
import { SlowFilesFirst } from './tests/support/slow-files-first.ts';

/** Rules, words and documents: no store, nothing that a file leaves behind, so files share their modules. */
const PURE = ['tests/domain/**/*.test.ts', 'tests/documents/**/*.test.ts', 'tests/*.test.ts'];
/** Processes of their own, ports and Chromium. */
const ALL = ['tests/**/*.test.ts'];

/** What every project says that touches a store. */
const ON_STORE = { exclude: PURE, isolate: false, globalSetup: ['tests/support/template.ts'] };

export default defineConfig(({ mode }) => ({
  test: {
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // No test needs another of its file: their order changes from run to run. The seed is printed; --sequence.seed repeats it.
    sequence: { shuffle: { files: false, tests: true }, sequencer: SlowFilesFirst },
    // With --mode postgres, and DATABASE_URL, what may go otherwise on a server; else everything, on either store.
    projects:
      mode === 'postgres'
        ? [
            {
              extends: true,
              test: { ...ON_STORE, name: 'postgres', include: POSTGRES_FILES, exclude: [...PURE, ...NOT_ON_POSTGRES] },
            },
          ]
        : [
            { extends: true, test: { name: 'domain', include: PURE, isolate: false } },
            { extends: true, test: { ...ON_STORE, name: 'store', include: ALL } },
          ],
  },
}));
