import type { DocumentPicture } from '../document-data.ts';
import { pixelsOf } from '../official-picture.ts';
import { keepTitles } from '../keep-titles.ts';
import { readInThread } from '../reading/read-in-thread.ts';
import { writable } from '../official-parts.ts';
import type { TemplateRefusal } from './check-template.ts';
import { TEMPLATE_LIMITS, templateWorker } from './template-limits.ts';
import { TEMPLATE_TAGS, type TagScope, type TemplateData } from './template-tags.ts';

/** A value that nobody has told, and how often it stands in a document as a mark. */
export interface MissingValue {
  tag: string;
  label: string;
  times: number;
}

/** What came of filling a template. */
export type Filling =
  /** `absent`: the captions of the charts for which the template has no place. */
  | { kind: 'filled'; file: Uint8Array; missing: readonly MissingValue[]; absent: readonly string[] }
  | { kind: TemplateRefusal };

/**
 * Fills a template with data, in which charts are named by their captions. A value that is missing, or that this release does not know, becomes a mark that everybody sees. It is
 * filled within bounds, in a thread of its own.
 */
export async function fillTemplate(
  bytes: Uint8Array,
  data: TemplateData,
  charts: readonly DocumentPicture[],
): Promise<Filling> {
  const labels = labelsOf(TEMPLATE_TAGS);
  const work = { bytes, limits: TEMPLATE_LIMITS, data: writableData(data), labels, pictures: charts.map(pictureOf) };
  const filling = await readInThread<Filling>(templateWorker(), work);
  if (filling === null) return { kind: 'too-large' };
  if (filling.kind !== 'filled') return filling;
  const missing = filling.missing.map(({ tag, times }) => ({ tag, label: labels[tag] ?? tag, times }));
  return { ...filling, file: keepTitles(filling.file), missing };
}

function pictureOf({ png, caption, alternative, width, height }: DocumentPicture): object {
  const inAttribute = writable(alternative).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return {
    png,
    caption: writable(caption),
    alternative: inAttribute,
    width: pixelsOf(width),
    height: pixelsOf(height),
  };
}

function labelsOf({ values, loops = {} }: TagScope): Record<string, string> {
  return Object.assign({}, ...Object.values(loops).map(labelsOf), values) as Record<string, string>;
}

function writableData(value: unknown): unknown {
  if (typeof value === 'string') return writable(value);
  if (Array.isArray(value)) return value.map(writableData);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, writableData(part)]));
}
