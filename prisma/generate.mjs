// `prisma generate` needs no schema engine, yet the CLI downloads one unless a variable names an executable.
import { spawnSync } from 'node:child_process';

const run = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
  encoding: 'utf8',
});
if (run.status !== 0) {
  process.stderr.write(run.stdout + run.stderr);
  process.exit(run.status ?? 1);
}
