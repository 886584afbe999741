import { isChoiceWord } from '../text/choice-words.ts';
import { normalizeInput } from '../text/normalize.ts';

/** The parts of an annual report, in their order. */
export const REPORT_SECTIONS = ['direction', 'results', 'obstacles', 'tasks-ahead', 'proposals'] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** What the coordinator made of the draft of a section: kept as it is, put into own words, or left out. */
export type SectionWords = { kind: 'drafted' } | { kind: 'typed'; text: string } | { kind: 'left-out' };

/** Own words as they are kept: each message by the update that brought it, so that an edited one takes its own place. */
export type KeptWords =
  | { kind: 'drafted' }
  | { kind: 'typed'; parts: readonly { update: number | null; text: string }[] }
  | { kind: 'left-out' };

/** The words of a report; a section that nobody has looked at is not there. */
export type ReportWords = Readonly<Partial<Record<ReportSection, KeptWords>>>;

/** So long own words of a section may be, in characters: some ten pages. */
export const LONGEST_SECTION = 30_000;

/** Adds a message to the own words of a section, or puts it in the place of what the same message said before. */
export function addToWords(
  kept: KeptWords | undefined,
  update: number | null,
  typed: string,
):
  | { kind: 'added'; words: KeptWords }
  | { kind: 'empty' }
  | { kind: 'no-words' }
  | { kind: 'too-long'; length: number } {
  const text = normalizeInput(typed);
  // “Ok” or “xong” answers the bot; nobody reports it.
  if (isChoiceWord(text)) return { kind: 'no-words' };
  if (text === '') return { kind: 'empty' };
  const before = kept?.kind === 'typed' ? kept.parts : [];
  const at = update === null ? -1 : before.findIndex((part) => part.update === update);
  const parts = at === -1 ? [...before, { update, text }] : before.with(at, { update, text });
  const length = textOf(parts).length;
  return length > LONGEST_SECTION ? { kind: 'too-long', length } : { kind: 'added', words: { kind: 'typed', parts } };
}

/** Returns the words of every section as the document is written of them; what nobody has looked at is drafted. */
export function sectionWords(words: ReportWords): Record<ReportSection, SectionWords> {
  const of = (section: ReportSection): SectionWords => {
    const kept = words[section] ?? { kind: 'drafted' };
    return kept.kind === 'typed' ? { kind: 'typed', text: textOf(kept.parts) } : kept;
  };
  return {
    direction: of('direction'),
    results: of('results'),
    obstacles: of('obstacles'),
    'tasks-ahead': of('tasks-ahead'),
    proposals: of('proposals'),
  };
}

/** Returns the sections that nobody has looked at, in their order. */
export function openSections(words: ReportWords): ReportSection[] {
  return REPORT_SECTIONS.filter((section) => words[section] === undefined);
}

/** Returns the section to go on with after this one: the next that nobody has looked at, else one before it; null where there is none. */
export function nextSection(words: ReportWords, after: ReportSection): ReportSection | null {
  const open = openSections(words);
  const place = REPORT_SECTIONS.indexOf(after);
  return open.find((section) => REPORT_SECTIONS.indexOf(section) > place) ?? open[0] ?? null;
}

function textOf(parts: readonly { text: string }[]): string {
  return parts.map(({ text }) => text).join('\n');
}
