import type { TemplateState } from '../domain/annual-report/report-state.ts';
import { listOfficerNames } from './officer-names.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** A template of the annual report, without its file. Officers are named as now. */
export interface TemplateFacts {
  id: number;
  state: TemplateState;
  /** What the file was called. */
  name: string;
  hash: string;
  sentBy: string;
  sentAt: Date;
  /** When it was first taken into use; null for a draft. */
  activatedAt: Date | null;
}

interface By {
  officerId: number;
  at: Date;
}

const FACTS = { omit: { file: true } } as const;
type Row = {
  id: number;
  state: string;
  name: string;
  fileHash: string;
  sentById: number;
  sentAt: Date;
  activatedAt: Date | null;
};

/** Keeps a template that was sent, as a draft in the place of those that the same officer sent before; returns its id. */
export async function keepTemplate(
  database: Database,
  planId: number,
  { name, content, hash }: { name: string; content: Uint8Array; hash: string },
  { officerId, at }: By,
): Promise<number> {
  await database.reportTemplate.deleteMany({ where: { planId, state: 'draft', sentById: officerId } });
  const { id } = await database.reportTemplate.create({
    data: { planId, name, file: new Uint8Array(content), fileHash: hash, sentById: officerId, sentAt: at },
    select: { id: true },
  });
  return id;
}

/** Finds a template; null where there is none of that id. */
export async function findTemplate(database: Database, id: number): Promise<TemplateFacts | null> {
  const row = await database.reportTemplate.findUnique({ where: { id }, ...FACTS });
  return row === null ? null : factsOf(database, row);
}

/** Finds the template in use; null where that is the one to begin with. */
export async function findActiveTemplate(database: Database, planId: number): Promise<TemplateFacts | null> {
  const row = await database.reportTemplate.findFirst({ where: { planId, state: 'active' }, ...FACTS });
  return row === null ? null : factsOf(database, row);
}

/** Finds the template that was taken into use before this one; null where that is the one to begin with. */
export async function findTemplateBefore(
  database: Database,
  { id, activatedAt }: Pick<TemplateFacts, 'id' | 'activatedAt'>,
): Promise<TemplateFacts | null> {
  if (activatedAt === null) return null;
  const { planId } = await database.reportTemplate.findUniqueOrThrow({ where: { id }, select: { planId: true } });
  const row = await database.reportTemplate.findFirst({
    where: { planId, state: 'replaced', OR: [{ activatedAt: { lt: activatedAt } }, { activatedAt, id: { lt: id } }] },
    orderBy: [{ activatedAt: 'desc' }, { id: 'desc' }],
    ...FACTS,
  });
  return row === null ? null : factsOf(database, row);
}

/** Reads the file of a template. */
export async function readTemplateFile(database: Database, id: number): Promise<Uint8Array> {
  return (await database.reportTemplate.findUniqueOrThrow({ where: { id }, select: { file: true } })).file;
}

/** Takes a draft into use in the place of the template in use; false where it is no draft any more. */
export async function activateTemplate(database: Database, id: number, { officerId, at }: By): Promise<boolean> {
  await lockTemplates(database);
  const where = { id, state: 'draft' };
  const draft = await database.reportTemplate.findFirst({ where, select: { planId: true } });
  if (draft === null) return false;
  const { planId } = draft;
  await database.reportTemplate.updateMany({ where: { planId, state: 'active' }, data: { state: 'replaced' } });
  const data = { state: 'active', activatedById: officerId, activatedAt: at };
  return (await database.reportTemplate.updateMany({ where, data })).count === 1;
}

/** Takes the template before this one into use again, or the one to begin with; false where this one is not in use any more. */
export async function returnToTemplateBefore(database: Database, template: TemplateFacts): Promise<boolean> {
  await lockTemplates(database);
  const where = { id: template.id, state: 'active' };
  if ((await database.reportTemplate.updateMany({ where, data: { state: 'replaced' } })).count === 0) return false;
  const before = await findTemplateBefore(database, template);
  if (before !== null) await database.reportTemplate.update({ where: { id: before.id }, data: { state: 'active' } });
  return true;
}

/** Holds back everybody else who changes which template is in use, until the transaction ends. */
async function lockTemplates(database: Database): Promise<void> {
  await database.$queryRaw`SELECT "id" FROM "Plan" FOR NO KEY UPDATE`;
}

async function factsOf(database: Database, row: Row): Promise<TemplateFacts> {
  const { id, state, name, fileHash, sentById, sentAt, activatedAt } = row;
  const names = await listOfficerNames(database, [sentById]);
  return {
    id,
    state: oneOf('ReportTemplate.state', state),
    name,
    hash: fileHash,
    sentBy: names[sentById] ?? '',
    sentAt,
    activatedAt,
  };
}
