// Runs npm scripts two at a time, shows the output of each when it ends, and fails when one failed.
// node .ci/side-by-side.mjs lint types layers
import { spawn } from 'node:child_process';

const waiting = process.argv.slice(2);
const failed = [];

function run(script) {
  const begun = performance.now();
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      if (code !== 0) failed.push(script);
      console.log(`${code === 0 ? 'passed' : 'FAILED'} ${script} (${seconds} s)\n${output}`.trimEnd());
      resolve();
    });
  });
}

async function runNext() {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) await run(script);
}

await Promise.all([runNext(), runNext()]);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exit(1);
}
