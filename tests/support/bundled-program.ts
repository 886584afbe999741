import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { inject } from 'vitest';

/** What Node is started with to run a program, as `npm start` starts it. */
const FLAGS = ['--disable-warning=DeprecationWarning'];

/** Arguments with which Node runs a script of the project as it is shipped, through tsx. */
export function throughTsx(script: string): string[] {
  return [...FLAGS, '--import', 'tsx', script];
}

/**
 * The embedded store is compiled once, and not once more for speed: what is soon killed never makes up for the second time.
 * A start takes 1.2 s of processor time so, instead of 2.2 s.
 */
const SHORT_LIVED = '--liftoff-only';

const bundles = new Map<string, Promise<string>>();

/**
 * Arguments with which Node runs a script of the project from one file, packages and all, made once a worker. tsx asks its own
 * thread for each of some 760 files, at every start: to load the bot takes 2.7 s of processor time through it, 1.0 s from one
 * file that still looks for its packages, and 0.7 s from one that holds them.
 */
export async function fromOneFile(script: string): Promise<string[]> {
  let bundle = bundles.get(script);
  if (bundle === undefined) bundles.set(script, (bundle = makeBundle(script)));
  return [...FLAGS, SHORT_LIVED, await bundle];
}

async function makeBundle(script: string): Promise<string> {
  const outfile = join(inject('run').folder, `${basename(script, '.ts')}-${process.pid}.mjs`);
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Programs for one kind of machine, which are no text.
    external: ['@resvg/*', 'pg-native'],
    // Packages of the older kind ask for others while they run.
    banner: { js: PACKAGES_FROM_HERE },
    logLevel: 'error',
    plugins: [KEEP_ADDRESSES],
  });
  return outfile;
}

const PACKAGES_FROM_HERE = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(${JSON.stringify(pathToFileURL(resolve('package.json')).href)});
const __dirname = ${JSON.stringify(resolve('src'))}, __filename = __dirname + '/main.ts';`;

/** A file that looks for another beside itself finds it where it lies in the source. */
const KEEP_ADDRESSES: Plugin = {
  name: 'keep addresses',
  setup: (bundling) => {
    bundling.onLoad({ filter: /\.(?:ts|m?js)$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes('import.meta.url')) return null;
      const address = JSON.stringify(pathToFileURL(path).href);
      return { loader: path.endsWith('.ts') ? 'ts' : 'js', contents: source.replaceAll('import.meta.url', address) };
    });
  },
};
