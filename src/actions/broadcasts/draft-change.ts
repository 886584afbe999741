import { ASKS, type Ask } from '../../domain/broadcasts/answers.ts';
import {
  resolveAudience,
  togglePart,
  toggleRole,
  toggleUnit,
  type Audience,
  type AudiencePart,
  type AudienceRole,
} from '../../domain/broadcasts/audience.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { readAudienceFacts } from '../../store/broadcast-audience.ts';
import type { BroadcastChange, BroadcastFacts } from '../../store/broadcasts.ts';
import type { Database } from '../../store/open-store.ts';
import { spellKnownNames } from '../people/known-spellings.ts';
import type { Request } from '../request.ts';

/** Changes of a broadcast in the making that a button makes. */
export type ComposeChange =
  | { kind: 'part'; part: AudiencePart }
  | { kind: 'unit'; unitId: number }
  | { kind: 'role'; role: AudienceRole }
  | { kind: 'groups' }
  | { kind: 'ask'; ask: Ask }
  | { kind: 'no-answer-by' }
  | { kind: 'answer-by'; at: Date }
  | { kind: 'no-files' }
  | { kind: 'known-names' }
  | { kind: 'audience'; audience: Audience };

/** Returns what a press changes of a broadcast in the making. */
export async function changeOf(
  database: Database,
  { now }: Pick<Request, 'now'>,
  broadcast: BroadcastFacts,
  change: ComposeChange,
): Promise<BroadcastChange> {
  const { audience, content } = broadcast;
  switch (change.kind) {
    case 'audience':
      return { audience: change.audience };
    case 'part':
      return { audience: togglePart(audience, change.part) };
    case 'unit': {
      const facts = await readAudienceFacts(database, audience, toLocalDate(now));
      const { unitId } = change;
      return { audience: toggleUnit(audience, unitId, (one) => resolveAudience(one, facts).unitIds.includes(unitId)) };
    }
    case 'role':
      return { audience: toggleRole(audience, change.role) };
    case 'groups':
      return { toGroups: !broadcast.toGroups };
    case 'ask':
      return { ask: ASKS.includes(change.ask) ? change.ask : 'nothing' };
    case 'no-answer-by':
      return { answerBy: null };
    case 'answer-by':
      return { answerBy: change.at };
    case 'no-files':
      return { content: { ...content, files: [] } };
    case 'known-names':
      return { content: { ...content, text: await spellKnownNames(database, content.text, now) } };
  }
}

/** Returns what the log keeps of a change: how long a text is, not what it says. */
export function auditOf({ content, ...rest }: BroadcastChange): object {
  return content === undefined ? rest : { ...rest, characters: content.text.length, files: content.files.length };
}
