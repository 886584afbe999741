import { contradictionsHead, draftSection } from '../../documents/annual-report/draft-sections.ts';
import {
  addToWords,
  nextSection,
  REPORT_SECTIONS,
  type KeptWords,
  type ReportSection,
  type ReportWords,
} from '../../domain/annual-report/report-words.ts';
import { keepReportWords, type AnnualReportFacts } from '../../store/annual-reports.ts';
import { recordAudit } from '../../store/audit.ts';
import { findMessage } from '../../store/inbox.ts';
import type { Database } from '../../store/open-store.ts';
import { endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import type { Actor, Refusal } from '../permissions/authorize.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';
import { applyOnce, type Request } from '../request.ts';
import { findChanged, findReport, showReport, type ReportShown } from './find-report.ts';
import { gatherReportFacts } from './gather-report-facts.ts';
import { reportSectionConversation } from './report-conversations.ts';

/** Why what was sent is not taken as words of a section. */
export type WordsRefusal =
  | { kind: 'empty' | 'no-words' }
  | { kind: 'too-long'; length: number }
  /** It has own words, which go only where that is said. */
  | { kind: 'has-words' };

/** A section that is being written. */
export interface SectionShown {
  kind: 'section';
  report: AnnualReportFacts;
  section: ReportSection;
  /** What the facts say of it, a paragraph each. */
  drafted: readonly string[];
  /** Words were taken just now. */
  added: boolean;
  refusal: WordsRefusal | null;
}

export type SectionOutcome =
  | SectionShown
  /** It was frozen, and its words stay as they are. */
  | { kind: 'not-draft'; report: AnnualReportFacts }
  | { kind: 'not-found' }
  | Refusal;

/** `report`: nothing is left to be looked at. */
export type WritingOutcome = SectionOutcome | ReportShown;

/** Opens a section of a draft to be written: what is typed or forwarded next are its words. */
export async function openSection(request: Request, id: number, section: ReportSection): Promise<SectionOutcome> {
  const { database } = request.store;
  const found = await findDraft(database, request, id);
  if (found.kind !== 'found') return found;
  await enterConversation(database, request, reportSectionConversation, { reportId: id, section });
  return showSection(request, found.report, section);
}

/** Reads the section that is being written, to be shown again. */
export async function readOpenSection(request: Request): Promise<SectionOutcome> {
  const state = stateOf(request, reportSectionConversation);
  if (state === null) return { kind: 'not-found' };
  const found = await findDraft(request.store.database, request, state.reportId);
  return found.kind === 'found' ? showSection(request, found.report, state.section) : found;
}

/** Reads a section with the whole of its draft, without beginning to write it. */
export async function readSection(request: Request, id: number, section: ReportSection): Promise<SectionOutcome> {
  const found = await findReport(request.store.database, request, id, 'consolidation.read');
  return found.kind === 'found' ? showSection(request, found.report, section) : found;
}

/** Adds what was typed or forwarded to the own words of the section that is being written. */
export async function writeWords(request: Request, text: string): Promise<SectionOutcome> {
  const state = stateOf(request, reportSectionConversation);
  if (state === null) return { kind: 'not-found' };
  const { reportId: id, section } = state;
  return change(request, 'write-annual-section', { id, section }, async (database, words) => {
    const taken = addToWords(words[section], request.updateIds[0] ?? null, text);
    if (taken.kind === 'added') await enterConversation(database, request, reportSectionConversation, state);
    return taken;
  });
}

/** The part of own words that was not typed: no update has this number. Released again it takes the same place. */
const RELEASED = 0;

/**
 * Puts where the plan contradicts itself into the proposals: until this is said it is the coordinator's working notes, and in no
 * document that goes upward.
 */
export async function releaseContradictions(request: Request, id: number): Promise<SectionOutcome> {
  const section = 'proposals';
  const { contradictions } = await readPlanIndexNow(request.store, request.planId);
  const lines = contradictions.map(({ place, statement }) => `- ${place}: ${statement}`);
  return change(request, 'release-contradictions', { id, section }, async (database, words) => {
    await enterConversation(database, request, reportSectionConversation, { reportId: id, section });
    const text = [contradictionsHead(), ...lines].join('\n');
    return lines.length === 0 ? { kind: 'empty' } : addToWords(words[section], RELEASED, text);
  });
}

/** Puts into words what an earlier message was edited into; null where it brought none to this report. */
export async function rewriteWords(request: Request, messageId: number, text: string): Promise<SectionOutcome | null> {
  const { store, chatId } = request;
  const state = stateOf(request, reportSectionConversation);
  const sent = await findMessage(store.database, `chat:${chatId}`, messageId);
  if (state === null || sent === null) return null;
  const found = await findDraft(store.database, request, state.reportId);
  if (found.kind !== 'found') return found;
  const section = REPORT_SECTIONS.find((one) => {
    const kept = found.report.words[one];
    return kept?.kind === 'typed' && kept.parts.some(({ update }) => update === sent.updateId);
  });
  if (section === undefined) return null;
  return change(request, 'rewrite-annual-section', { id: state.reportId, section }, (_database, words) =>
    Promise.resolve(addToWords(words[section], sent.updateId, text)),
  );
}

/** Gives a section back to its draft: own words go, or it is no longer left out. It stays open. */
export async function returnToDraft(request: Request, id: number, section: ReportSection): Promise<SectionOutcome> {
  return change(request, 'return-annual-section', { id, section }, async (database) => {
    await enterConversation(database, request, reportSectionConversation, { reportId: id, section });
    return { kind: 'added', words: { kind: 'drafted' } };
  });
}

/** Keeps the draft of a section, or leaves it out, and goes on with the next. */
export async function decideSection(
  request: Request,
  id: number,
  section: ReportSection,
  kind: 'drafted' | 'left-out',
): Promise<WritingOutcome> {
  const outcome = await change(request, 'decide-annual-section', { id, section }, (_database, words) =>
    Promise.resolve(words[section]?.kind === 'typed' ? { kind: 'has-words' } : { kind: 'added', words: { kind } }),
  );
  return outcome.kind === 'section' && outcome.added ? goOn(request, outcome.report, section) : outcome;
}

/** Ends a section whose words are complete, and goes on with the next. */
export async function finishSection(request: Request, id: number, section: ReportSection): Promise<WritingOutcome> {
  const found = await findDraft(request.store.database, request, id);
  if (found.kind !== 'found') return found;
  return goOn(request, found.report, section);
}

async function goOn(request: Request, report: AnnualReportFacts, after: ReportSection): Promise<WritingOutcome> {
  const { store, person } = request;
  const section = nextSection(report.words, after);
  if (section !== null) return openSection(request, report.id, section);
  if (stateOf(request, reportSectionConversation) !== null)
    await endConversation(store.database, person.telegramUserId);
  return showReport(store.database, report);
}

type Taken = { kind: 'added'; words: KeptWords } | WordsRefusal;

/** Changes the words of a section of a draft once, with its audit record. */
async function change(
  request: Request,
  name: string,
  { id, section }: { id: number; section: ReportSection },
  take: (database: Database, words: ReportWords) => Promise<Taken>,
): Promise<SectionOutcome> {
  const { now } = request;
  type Changed =
    | { kind: 'changed'; report: AnnualReportFacts; refusal: WordsRefusal | null }
    | Exclude<SectionOutcome, SectionShown>;
  const changed = await applyOnce(request, name, async (database): Promise<Changed> => {
    const found = await findDraft(database, request, id);
    if (found.kind !== 'found') return found;
    const { report, actor } = found;
    const { officerId, telegramUserId } = actor;
    const taken = await take(database, report.words);
    if (taken.kind !== 'added') return { kind: 'changed', report, refusal: taken };
    const words = { ...report.words, [section]: taken.words };
    if (!(await keepReportWords(database, report, words, { officerId, at: now })))
      throw new Error(`Somebody else changed annual report ${id} meanwhile.`);
    const by = { officerId, telegramUserId, subject: 'annual-report' as const, subjectId: id };
    const states = { before: logged(section, report.words[section]), after: logged(section, taken.words) };
    await recordAudit(database, { ...by, action: 'annual-report.write', ...states }, now);
    return { kind: 'changed', report: await findChanged(database, id), refusal: null };
  });
  if (changed.kind !== 'changed') return changed;
  const { report, refusal } = changed;
  return { ...(await showSection(request, report, section)), added: refusal === null, refusal };
}

/** What the log keeps of a section: how much was written, not the words, which the report keeps. */
function logged(section: ReportSection, kept: KeptWords | undefined): object {
  if (kept?.kind !== 'typed') return { section, words: kept?.kind ?? 'not-seen' };
  const characters = kept.parts.reduce((sum, { text }) => sum + text.length, 0);
  return { section, words: kept.kind, characters };
}

async function findDraft(
  database: Database,
  request: Request,
  id: number,
): Promise<{ kind: 'found'; report: AnnualReportFacts; actor: Actor } | Exclude<SectionOutcome, SectionShown>> {
  const found = await findReport(database, request, id, 'consolidation.freeze');
  if (found.kind !== 'found' || found.report.state === 'draft') return found;
  return { kind: 'not-draft', report: found.report };
}

async function showSection(
  { store }: Request,
  report: AnnualReportFacts,
  section: ReportSection,
): Promise<SectionShown> {
  const facts = await gatherReportFacts(store, report.consolidation);
  const drafted = facts === null ? [] : draftSection(facts, section);
  return { kind: 'section', report, section, drafted, added: false, refusal: null };
}
