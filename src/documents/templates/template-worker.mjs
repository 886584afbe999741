// Plain JavaScript: a worker thread does not inherit the loader that runs TypeScript.
// workerData: { bytes, limits } to find the tags, with { data, labels, pictures } also to fill the template; the one message is a TemplateReading
// of check-template.ts, or a Filling of fill-template.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { ImagePlugin, LoopPlugin, TemplateHandler, TextPlugin } from 'easy-template-x';
import { unzipSync, zipSync } from 'fflate';
import { dropLoopParagraphs, markLoopParagraphs, scanTags } from './scan-tags.mjs';
import { kindOfFile, TooLarge, unpackDocument } from './unpack-template.mjs';

const { bytes, limits, data, labels, pictures } = workerData;

const DOCUMENT = /^word\/document\d*\.xml$/;
/** A time that archives can hold; the same data makes the same bytes. */
const PACKED_AT = new Date(2000, 0, 1);

/** The tag that stands for a picture; its value is the picture's caption. */
const CHART = 'hinh_bieu_do';
const shown = new Set();

function imageOf(caption) {
  const { png, alternative, width, height } = pictures.find((one) => one.caption === caption);
  return {
    _type: 'image',
    caption,
    source: Buffer.from(png),
    format: 'image/png',
    altText: alternative,
    width,
    height,
  };
}

/** Notes which pictures it puts in. */
class NotingImages extends ImagePlugin {
  async simpleTagReplacements(tag, scope, context) {
    shown.add(scope.getScopeData().caption);
    await super.simpleTagReplacements(tag, scope, context);
  }
}

/** What stands for a tag in the innermost row that has it; a value that nobody has told is a mark. */
function resolve({ path, strPath, data: all }) {
  const { name, disposition } = path.at(-1);
  const key = name.toLowerCase();
  const value = valueAt(all, strPath.slice(0, -1), key);
  if (disposition !== 'SelfClosed') return value ?? [];
  if (!isTold(value)) return `[chưa có: ${labels[key] ?? key}]`;
  if (key === CHART) return imageOf(value);
  return name === key ? value : value.toLocaleUpperCase('vi');
}

function isTold(value) {
  return typeof value === 'string' && value !== '';
}

function valueAt(all, path, key) {
  const scopes = [all];
  for (const step of path) {
    const next = scopes.at(-1)?.[/^\d+$/.test(step) ? step : step.toLowerCase()];
    if (next === undefined || next === null) break;
    scopes.push(next);
  }
  return scopes.findLast((scope) => !Array.isArray(scope) && Object.hasOwn(scope, key))?.[key];
}

/** Counts the marks that it writes. */
class CountingText extends TextPlugin {
  missing = new Map();

  simpleTagReplacements(tag, scope) {
    const key = tag.name.toLowerCase();
    if (!isTold(valueAt(scope.allData, scope.strPath.slice(0, -1), key)))
      this.missing.set(key, (this.missing.get(key) ?? 0) + 1);
    super.simpleTagReplacements(tag, scope);
  }
}

/** Refuses loops that come to more than may be made, before it is made. */
class BoundedLoops extends LoopPlugin {
  made = 0;

  repeat(nodes, times) {
    this.made += times * nodes.reduce((sum, node) => sum + countNodes(node), 0);
    if (this.made > limits.repeated) throw new TooLarge();
    return super.repeat(nodes, times);
  }
}

function countNodes({ childNodes = [] }) {
  return childNodes.reduce((sum, child) => sum + countNodes(child), 1);
}

async function fill(files) {
  const text = new CountingText();
  // Text, loops and the charts of the report alone: nothing of the template is run, fetched or taken over as it is.
  const plugins = [new BoundedLoops(), text, new NotingImages()];
  const handler = new TemplateHandler({ plugins, maxXmlDepth: 40, scopeDataResolver: resolve });
  // Packed anew: the library would go by sizes and files of the archive that were not looked at here.
  const marked = rewritten(files, markLoopParagraphs);
  const filled = unzipSync(await handler.process(Buffer.from(zipSync(marked, { level: 0 })), data));
  const file = zipSync(rewritten(filled, dropLoopParagraphs), { level: 6, mtime: PACKED_AT });
  const missing = [...text.missing].map(([tag, times]) => ({ tag, times }));
  const absent = pictures.map(({ caption }) => caption).filter((caption) => !shown.has(caption));
  return { kind: 'filled', file, missing, absent };
}

function rewritten(files, rewrite) {
  const of = ([name, content]) =>
    DOCUMENT.test(name) ? Buffer.from(rewrite(Buffer.from(content).toString('utf8'))) : content;
  return Object.fromEntries(Object.entries(files).map((entry) => [entry[0], of(entry)]));
}

// Of a broken file the parser tells on the console.
console.error = console.warn = () => {};

async function work() {
  if (bytes.length > limits.bytes) return { kind: 'too-large' };
  const kind = kindOfFile(bytes);
  if (kind !== null) return { kind };
  const files = unpackDocument(bytes, limits);
  if (!Object.keys(files).some((name) => DOCUMENT.test(name))) return { kind: 'not-a-document' };
  return data === undefined ? { kind: 'tags', ...scanTags(files) } : await fill(files);
}

// A broken file makes the library throw whatever it met.
const refuse = (error) => ({ kind: error instanceof TooLarge ? 'too-large' : 'not-a-document' });
parentPort.postMessage(await work().catch(refuse));
