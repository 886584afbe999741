import { codeOf } from '../../domain/text/code-of.ts';
import { recordAudit } from '../../store/audit.ts';
import { findRegistration, spellSubmitted } from '../../store/registrations.ts';
import { authorize, refuseMissing, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { readCard, type RegistrationCard } from './registration-card.ts';

/**
 * Writes the name of somebody whose registration waits as it is known, and shows the registration again.
 * @param at the place of the name among those that its card offers; one that is offered no more changes nothing.
 */
export async function spellRegistration(
  request: Request,
  id: number,
  code: number,
): Promise<{ kind: 'card'; card: RegistrationCard } | { kind: 'not-found' } | Refusal> {
  const { person, now } = request;
  return applyOnce(request, 'spell-registration', async (database) => {
    const registration = await findRegistration(database, id);
    if (registration === null || registration.unitId === null) return refuseMissing(person, 'registration.decide');
    const { unitId } = registration;
    const actor = authorize(person, 'registration.decide', unitId);
    if (actor.kind === 'forbidden') return actor;
    const card = await readCard(database, { ...registration, unitId }, person, now);
    const fullName = card.spellings.find((name) => codeOf(name) === code);
    if (fullName === undefined || !(await spellSubmitted(database, id, fullName))) return { kind: 'card', card };
    const { officerId, telegramUserId } = actor;
    const about = { officerId, telegramUserId, subject: 'registration' as const, subjectId: id };
    await recordAudit(database, { ...about, action: 'registration.spell', after: { fields: ['fullName'] } }, now);
    return { kind: 'card', card: { ...card, fullName, spellings: [] } };
  });
}
