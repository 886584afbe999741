import { defineConfig } from 'vitest/config';
import { SlowFilesFirst } from './tests/support/slow-files-first.ts';

/** Rules, words and documents: no store, nothing that a file leaves behind, so files share their modules. */
const PURE = ['tests/domain/**/*.test.ts', 'tests/documents/**/*.test.ts', 'tests/*.test.ts'];
/** Processes of their own, ports and Chromium. */
const ALL = ['tests/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // No test needs another of its file: their order changes from run to run. The seed is printed; --sequence.seed repeats it.
    sequence: { shuffle: { files: false, tests: true }, sequencer: SlowFilesFirst },
    projects: [
      { extends: true, test: { name: 'domain', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'store',
          include: ALL,
          exclude: PURE,
          isolate: false,
          globalSetup: ['tests/support/template.ts'],
        },
      },
    ],
  },
});
