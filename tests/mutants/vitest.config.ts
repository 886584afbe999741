import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { markChecks } from './mark-checks.ts';

/** Runs the mutants of the permission checks; `npm run test:mutants`, not part of the checks. */
export default defineConfig({
  plugins: [markChecks()],
  test: {
    include: ['tests/mutants/permissions.mutants.ts'],
    globalSetup: [fileURLToPath(new URL('../support/template.ts', import.meta.url))],
    testTimeout: 3_600_000,
    hookTimeout: 180_000,
    reporters: ['verbose'],
  },
});
