// `prisma generate` needs no schema engine, yet the CLI downloads one unless a variable names an executable.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const cli = 'node_modules/prisma/build/index.js';
if (!existsSync(cli) && existsSync('src/generated/prisma/client.ts')) {
  // An installation without development packages runs on the client that was generated when it was built.
  process.exit(0);
}
const run = spawnSync(process.execPath, [cli, 'generate'], {
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
  encoding: 'utf8',
});
if (run.status !== 0) {
  process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`);
  process.exit(run.status ?? 1);
}
