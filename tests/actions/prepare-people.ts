import { linkGroup } from '../../src/actions/groups/link-group.ts';
import { recordGroupMembership } from '../../src/actions/groups/note-membership.ts';
import { invite } from '../../src/actions/invitations/invite.ts';
import { answerRegistration } from '../../src/actions/registration/answer-registration.ts';
import { giveConsent } from '../../src/actions/registration/give-consent.ts';
import { submitRegistration } from '../../src/actions/registration/submit-registration.ts';
import type { Request } from '../../src/actions/request.ts';
import { askUnitChange, confirmUnitChange, writeUnitChange } from '../../src/actions/units/change-unit.ts';
import type { Store } from '../../src/store/open-store.ts';
import { IDS } from './people.ts';
import { done } from './prepare-steps.ts';
import { GROUP_CHAT } from './world.ts';
import { NO_WORDS } from '../support/no-words.ts';

/** A registration that waits, an invitation, the group of the unit, and units that change today and later. */
export async function preparePeopleAndUnits(
  { database }: Store,
  as: (id: number, chatId?: number) => Promise<Request>,
  { unit, otherUnit }: { unit: number; otherUnit: number },
) {
  const coordinator = (): Promise<Request> => as(IDS.coordinator);
  done(await giveConsent(await as(IDS.pending)), 'step');
  done(await answerRegistration(await as(IDS.pending), { kind: 'choose-unit', unitId: unit }), 'step');
  for (const text of ['Trần Thị B, chuyên viên', '0987654321'])
    done(await answerRegistration(await as(IDS.pending), { kind: 'text', text }), 'step');
  done(await submitRegistration(await as(IDS.pending), [], 'Anh Ba'), 'submitted');
  const code = 'abcdefghijklmnop';
  const invited = done(
    await invite(await coordinator(), unit, 'contact', code, (one) => `https://t.me/${one}`, NO_WORDS),
    'invited',
  );

  await recordGroupMembership(await as(IDS.coordinator, GROUP_CHAT), 'Nhóm', true);
  done(await linkGroup(await as(IDS.coordinator, GROUP_CHAT), unit), 'linked');

  done(await askUnitChange(await coordinator(), 'rename', otherUnit), 'ask');
  const renaming = { kind: 'rename' as const, unitId: otherUnit, draft: null };
  done(await writeUnitChange(await coordinator(), renaming, 'Sở Tài nguyên mới từ 01/12/2020'), 'preview');
  done(await confirmUnitChange(await coordinator()), 'planned');

  const adding = { kind: 'add' as const, unitId: 0, draft: null };
  const add = async (typed: string, kind: 'applied' | 'planned'): Promise<void> => {
    done(await askUnitChange(await coordinator(), 'add', 0), 'ask');
    done(await writeUnitChange(await coordinator(), adding, typed), 'preview');
    done(await confirmUnitChange(await coordinator()), kind);
  };
  await add('Sở Du lịch', 'applied');
  const { id: newUnit } = await database.unit.findFirstOrThrow({ where: { name: 'Sở Du lịch' } });
  await add('Sở Khoáng sản từ 01/12/2020', 'planned');
  return { invited, newUnit };
}
