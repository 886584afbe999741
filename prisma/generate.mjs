// Generates the Prisma client where it is missing or older than the schema. `prisma generate` needs no schema engine,
// yet the CLI downloads one unless a variable names an executable.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'src/generated/prisma/.generated-from';
const cli = 'node_modules/prisma/build/index.js';
const wanted = createHash('sha256')
  .update(readFileSync('prisma/schema.prisma'))
  .update(readFileSync('node_modules/@prisma/client/package.json'))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
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
  writeFileSync(stamp, wanted);
}
