import { distance } from 'fastest-levenshtein';
import { TEMPLATE_TAGS, type TagScope } from './template-tags.ts';

/** A tag of a template, or a brace that belongs to none (`inside` null), and where it stands. */
export interface ScannedTag {
  /** As it is written, with its braces. */
  said: string;
  inside: string | null;
  part: 'document' | 'header' | 'footer' | 'note';
  /** The nearest around it, by number; null where there is none. */
  table: number | null;
  row: number | null;
  cell: number | null;
  /** From 0. */
  column: number | null;
  /** It stands in a content control. */
  control: boolean;
  /** The text of its paragraph around it. */
  around: string;
}

/** What is wrong with a template. Tags are written with their braces. */
export type TemplateFault =
  | { kind: 'no-tags' }
  | { kind: 'tracked-changes' }
  /** @property nearest the known tag that is most like it */
  | { kind: 'unknown'; tag: string; nearest: string; around: string }
  /** It is known within a loop alone. */
  | { kind: 'outside'; tag: string; loop: string; around: string }
  | { kind: 'brace' | 'in-note' | 'unclosed' | 'unopened' | 'control'; tag: string; around: string }
  /** Another tag is open here. */
  | { kind: 'crossed'; tag: string; open: string; around: string }
  /** Beginning and end stand in different tables, or under each other, which the library would take for columns. */
  | { kind: 'across-tables' | 'under-each-other'; tag: string; around: string };

interface Opened {
  tag: ScannedTag;
  name: string;
  scope: TagScope;
}

/** Checks the tags of a template, in their order; returns what is wrong with them. */
export function checkTags(tags: readonly ScannedTag[]): TemplateFault[] {
  return ['document', 'header', 'footer', 'note'].flatMap((part) => checkPart(tags.filter((tag) => tag.part === part)));
}

function checkPart(tags: readonly ScannedTag[]): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const opened: Opened[] = [];
  for (const tag of tags) {
    const { said, inside, around } = tag;
    const name = nameIn(inside ?? '');
    if (tag.part === 'note') faults.push({ kind: 'in-note', tag: said, around });
    else if (inside === null || name === '' || name === '#') faults.push({ kind: 'brace', tag: said, around });
    else if (name.startsWith('#')) faults.push(...open(tag, name.slice(1).trim(), opened));
    else if (name.startsWith('/')) faults.push(...close(tag, name.slice(1).trim(), opened));
    else faults.push(...checkValue(tag, name, opened));
  }
  return [...faults, ...opened.map(({ tag }): TemplateFault => unclosed(tag))];
}

function unclosed({ said, around }: ScannedTag): TemplateFault {
  return { kind: 'unclosed', tag: said, around };
}

/** Without what Word's own corrections and the options of the library may add. */
function nameIn(inside: string): string {
  return inside
    .replace(/\[.*\]\s*$/u, '')
    .trim()
    .toLowerCase();
}

function scopesOf(opened: readonly Opened[]): TagScope[] {
  return [TEMPLATE_TAGS, ...opened.map(({ scope }) => scope)];
}

function checkValue({ said, around }: ScannedTag, name: string, opened: readonly Opened[]): TemplateFault[] {
  const scopes = scopesOf(opened);
  if (scopes.some(({ values }) => Object.hasOwn(values, name))) return [];
  const loop = loopWith(TEMPLATE_TAGS, name);
  if (loop !== null) return [{ kind: 'outside', tag: said, loop, around }];
  const known = scopes.flatMap(({ values }) => Object.keys(values));
  const elsewhere = valuesOf(TEMPLATE_TAGS);
  const nearest = nearestOf(name, [...known, ...elsewhere]);
  return [{ kind: 'unknown', tag: said, nearest: `{${nearest}}`, around }];
}

function open(tag: ScannedTag, name: string, opened: Opened[]): TemplateFault[] {
  const { said, around, control } = tag;
  const scopes = scopesOf(opened);
  const within = scopes.findLast(({ loops, conditions }) => has(loops, name) || has(conditions, name));
  const scope = within?.loops?.[name] ?? { values: {} };
  // It begins again before it was closed.
  const again = opened.findIndex((one) => one.name === name);
  const before = again === -1 ? [] : opened.splice(again).map((one) => unclosed(one.tag));
  opened.push({ tag, name, scope });
  if (before.length > 0) return before;
  if (control) return [{ kind: 'control', tag: said, around }];
  if (within !== undefined) return [];
  const loop = loopWith(TEMPLATE_TAGS, name, 'loops');
  if (loop !== null) return [{ kind: 'outside', tag: said, loop, around }];
  const nearest = nearestOf(name, loopsOf(TEMPLATE_TAGS));
  // What stands within is looked at as within the one that was meant.
  opened.splice(-1, 1, { tag, name, scope: findLoop(TEMPLATE_TAGS, nearest) ?? { values: {} } });
  return [{ kind: 'unknown', tag: said, nearest: `{#${nearest}}`, around }];
}

function close(tag: ScannedTag, name: string, opened: Opened[]): TemplateFault[] {
  const { said, around, control } = tag;
  const last = opened.at(-1);
  if (last === undefined) return [{ kind: 'unopened', tag: said, around }];
  if (name !== '' && name !== last.name) {
    const place = opened.findLastIndex((one) => one.name === name);
    // One that is open further out closes all within it; else it is taken for the end of the last, wrongly written.
    opened.length = place === -1 ? opened.length - 1 : place;
    return [{ kind: 'crossed', tag: said, open: last.tag.said, around }];
  }
  opened.pop();
  const { tag: begun } = last;
  if (control) return [{ kind: 'control', tag: said, around }];
  if (begun.table !== tag.table) return [{ kind: 'across-tables', tag: begun.said, around: begun.around }];
  if (begun.cell !== tag.cell && begun.column === tag.column)
    return [{ kind: 'under-each-other', tag: begun.said, around: begun.around }];
  return [];
}

function has(of: Readonly<Record<string, unknown>> | undefined, name: string): boolean {
  return of !== undefined && Object.hasOwn(of, name);
}

/** The loop, with its braces, in which a name is known; null where there is none. */
function loopWith({ loops = {} }: TagScope, name: string, as: 'values' | 'loops' = 'values'): string | null {
  for (const [loop, scope] of Object.entries(loops)) {
    if (as === 'values' ? has(scope.values, name) : has(scope.loops, name) || has(scope.conditions, name))
      return `{#${loop}}`;
    const deeper = loopWith(scope, name, as);
    if (deeper !== null) return deeper;
  }
  return null;
}

function findLoop({ loops = {} }: TagScope, name: string): TagScope | null {
  for (const [loop, scope] of Object.entries(loops)) {
    const found = loop === name ? scope : findLoop(scope, name);
    if (found !== null) return found;
  }
  return null;
}

function valuesOf({ values, loops = {} }: TagScope): string[] {
  return [...Object.keys(values), ...Object.values(loops).flatMap(valuesOf)];
}

function loopsOf({ conditions = {}, loops = {} }: TagScope): string[] {
  return [...Object.keys(conditions), ...Object.keys(loops), ...Object.values(loops).flatMap(loopsOf)];
}

/** Marks, capitals and spaces are no difference: “Cơ quan” is meant as co_quan. */
function nearestOf(name: string, known: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[\s-]+/gu, '_');
  return known.reduce((best, one) => (distance(one, plain) < distance(best, plain) ? one : best), known[0] ?? '');
}
