import { NOW, type NoticeFixtures, type World } from './fixture.ts';

/** Somebody who registers for the unit. */
async function register(
  { database, unitId }: World,
  data: { state: string; submittedAt?: Date; refusalReason?: string },
) {
  const person = {
    telegramUserId: 7n,
    chatId: 7n,
    fullName: 'Nguyễn Văn A',
    title: 'chuyên viên',
    phone: '0912345678',
  };
  return database.registration.create({ data: { ...person, unitId, startedAt: NOW, submittedAt: NOW, ...data } });
}

const GONE = 0;

export const PEOPLE_FIXTURES: NoticeFixtures<
  | 'registration-submitted'
  | 'registrations-waiting'
  | 'registration-approved'
  | 'registration-refused'
  | 'contact-left'
  | 'not-reached'
  | 'handed-over'
  | 'delegated'
  | 'delegation-ended'
  | 'delegation-changed'
  | 'role-added'
  | 'role-ended'
  | 'role-limited'
  | 'suspended'
  | 'restored'
  | 'unit-ended'
  | 'unit-changed'
> = {
  'registration-submitted': async (world) => {
    const { id } = await register(world, { state: 'submitted' });
    const approve = () => world.database.registration.update({ where: { id }, data: { state: 'approved' } });
    return {
      params: { registrationId: id },
      officerId: world.coordinatorId,
      spoil: async () => void (await approve()),
    };
  },
  'registrations-waiting': async (world) => {
    const { id } = await register(world, { state: 'submitted', submittedAt: new Date('2018-11-12T02:00:00Z') });
    const approve = () => world.database.registration.update({ where: { id }, data: { state: 'approved' } });
    return { params: {}, officerId: world.coordinatorId, spoil: async () => void (await approve()) };
  },
  'registration-approved': async (world) => {
    const { id } = await register(world, { state: 'approved' });
    const leave = { where: { officerId: world.contactId }, data: { validTo: new Date('2018-12-01') } };
    const spoil = async () => void (await world.database.membership.updateMany(leave));
    return { params: { registrationId: id }, officerId: world.contactId, spoil };
  },
  'registration-refused': async (world) => {
    const { id } = await register(world, { state: 'refused', refusalReason: 'Không thuộc đơn vị' });
    const spoil = async () => void (await world.database.registration.delete({ where: { id } }));
    return { params: { registrationId: id }, officerId: null, spoil };
  },
  'contact-left': ({ unitId, contactId, coordinatorId }) => {
    const params = { unitId, officerId: contactId, successor: 'Trần Thị B' };
    const spoil = () => Promise.resolve({ params: { ...params, officerId: GONE } });
    return Promise.resolve({ params, officerId: coordinatorId, spoil });
  },
  'not-reached': async ({ database, contactId, coordinatorId }) => {
    const note = (unreachableSince: Date | null) =>
      database.officer.update({ where: { id: contactId }, data: { unreachableSince } });
    await note(NOW);
    return { params: { officerId: contactId }, officerId: coordinatorId, spoil: async () => void (await note(null)) };
  },
  'handed-over': ({ unitId, contactId, otherId }) => {
    const params = { unitId, officerId: otherId };
    const spoil = () => Promise.resolve({ params: { ...params, officerId: GONE } });
    return Promise.resolve({ params, officerId: contactId, spoil });
  },
  delegated: async ({ database, unitId, contactId, otherId }) => {
    const params = { officerId: contactId, from: '2018-12-05', to: '2018-12-10' };
    const days = { validFrom: new Date(params.from), validTo: new Date(params.to) };
    const held = { officerId: otherId, unitId, role: 'contact', delegatedById: contactId, ...days };
    const { id } = await database.membership.create({ data: held });
    return {
      params,
      officerId: otherId,
      spoil: async () => void (await database.membership.delete({ where: { id } })),
    };
  },
  'delegation-ended': ({ contactId, otherId }) => {
    const params = { officerId: contactId, from: '2018-12-05', to: '2018-12-10' };
    const spoil = () => Promise.resolve({ params: { ...params, officerId: GONE } });
    return Promise.resolve({ params, officerId: otherId, spoil });
  },
  'delegation-changed': ({ contactId, otherId }) => {
    const params = { giverId: contactId, delegateId: otherId, change: 'limited' as const, to: '2018-12-10' };
    const spoil = () => Promise.resolve({ params: { ...params, giverId: GONE } });
    return Promise.resolve({ params, officerId: otherId, spoil });
  },
  'role-added': (world) => Promise.resolve(role(world, null)),
  'role-ended': (world) => Promise.resolve(role(world, null)),
  'role-limited': (world) => Promise.resolve(role(world, '2018-12-31')),
  suspended: ({ contactId }) => Promise.resolve({ params: {}, officerId: contactId, spoil: null }),
  restored: ({ contactId }) => Promise.resolve({ params: {}, officerId: contactId, spoil: null }),
  'unit-ended': ({ unitId, contactId }) => {
    const params = { unitId, from: '2018-12-01' };
    const spoil = () => Promise.resolve({ params: { ...params, unitId: GONE } });
    return Promise.resolve({ params, officerId: contactId, spoil });
  },
  'unit-changed': async ({ database, unitId, coordinatorId }) => {
    const definition = { kind: 'rename', unitId, name: 'UBND huyện Quỳ Hợp mới', shortName: 'Quỳ Hợp mới' };
    const change = { definition, effectiveOn: new Date('2018-12-05'), state: 'applied', createdAt: NOW };
    const { id: changeId } = await database.unitChange.create({ data: change });
    const spoil = async () => void (await database.unitChange.delete({ where: { id: changeId } }));
    return { params: { changeId, unitId }, officerId: coordinatorId, spoil };
  },
};

function role({ unitId, contactId }: World, to: string | null) {
  const params = { unitId, role: 'contact' as const, to };
  return { params, officerId: contactId, spoil: () => Promise.resolve({ params: { ...params, unitId: GONE } }) };
}
