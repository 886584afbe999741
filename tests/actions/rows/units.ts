import * as group from '../../../src/actions/groups/link-group.ts';
import { recordGroupMembership } from '../../../src/actions/groups/note-membership.ts';
import * as change from '../../../src/actions/units/change-unit.ts';
import * as reform from '../../../src/actions/units/apply-reform.ts';
import * as unitCard from '../../../src/actions/units/show-unit.ts';
import type { Row, Rows } from '../row.ts';
import { GROUP_CHAT, type Ids } from '../world.ts';

const linking = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['group.link', 'everywhere']],
  done,
  call: (request, ids) =>
    call(
      {
        ...request,
        chatId: GROUP_CHAT,
      },
      ids,
    ),
});
const units = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['unit.manage', 'everywhere']],
  call,
  done,
});
const renaming = ({ otherUnit: unitId }: Ids) => ({ kind: 'rename' as const, unitId, draft: null });
const renamed = (ids: Ids) => ({
  kind: 'unit-change',
  state: {
    ...renaming(ids),
    draft: {
      change: { kind: 'rename', unitId: ids.otherUnit, name: 'Sở mới', shortName: 'Sở mới' },
      effectiveOn: '2020-12-15',
    },
  },
});
const empty = ({ length }: { length: number }): boolean => length === 0;

export const UNITS: Rows = {
  'groups/link-group.ts#linkGroup': linking((request, { otherUnit }) => group.linkGroup(request, otherUnit), 'linked'),
  'groups/link-group.ts#unlinkGroup': linking((request) => group.unlinkGroup(request), 'unlinked'),
  'groups/link-group.ts#findUnitsToLink': linking(
    (request) => group.findUnitsToLink(request, 'Quỳ Hợp'),
    'one',
    'choose',
  ),
  'groups/link-group.ts#listUnitsToLink': linking((request) => group.listUnitsToLink(request), 'units'),
  'groups/link-group.ts#listGroups': linking((request) => group.listGroups(request), 'groups'),
  'groups/note-membership.ts#recordGroupMembership': {
    needs: { everybody: 'Telegram says that the bot was added to a group, by whomever' },
    call: (request) => recordGroupMembership({ ...request, chatId: -2 }, 'Nhóm khác', true),
    done: (isNew: boolean) => isNew,
  },
  'units/change-unit.ts#askUnitChange': units(
    (request, { otherUnit }) => change.askUnitChange(request, 'rename', otherUnit),
    'ask',
  ),
  'units/change-unit.ts#listPlannedUnits': {
    needs: [['unit.manage', 'everywhere']],
    call: (request) => change.listPlannedUnits(request),
    refused: empty,
    done: ([first]: { name: string }[]) => first?.name === 'Sở Khoáng sản',
  },
  'units/change-unit.ts#writeUnitChange': units(
    (request, ids) => change.writeUnitChange(request, renaming(ids), 'Sở mới từ 15/12/2020'),
    'preview',
  ),
  'units/change-unit.ts#keepUnmarkedNames': {
    ...units((request) => change.keepUnmarkedNames(request), 'preview'),
    conversation: () => ({
      kind: 'unit-change',
      state: {
        kind: 'add',
        unitId: 0,
        unmarked: { typed: 'Don vi moi', effectiveOn: '2020-12-15' },
        draft: {
          change: { kind: 'add', unit: { name: 'Đơn vị mới', shortName: 'Đơn vị mới', kind: 'agency' } },
          effectiveOn: '2020-12-15',
        },
      },
    }),
  },
  'units/change-unit.ts#chooseUnitKind': {
    ...units((request) => change.chooseUnitKind(request, 'enterprise'), 'preview'),
    conversation: () => ({
      kind: 'unit-change',
      state: {
        kind: 'add',
        unitId: 0,
        draft: {
          change: { kind: 'add', unit: { name: 'Đơn vị mới', shortName: 'Đơn vị mới', kind: 'agency' } },
          effectiveOn: '2020-12-15',
        },
      },
    }),
  },
  'units/change-unit.ts#confirmUnitChange': {
    ...units((request) => change.confirmUnitChange(request), 'planned'),
    conversation: renamed,
  },
  'units/change-unit.ts#cancelUnitChange': units(
    (request, { plannedChange }) => change.cancelUnitChange(request, plannedChange),
    'cancelled',
  ),
  'units/apply-reform.ts#listReforms': {
    needs: [['unit.manage', 'everywhere']],
    call: (request) => reform.listReforms(request),
    refused: empty,
    done: ([first]: { key: string }[]) => first?.key === 'nghe-an-2025',
  },
  'units/apply-reform.ts#showReform': units((request) => reform.showReform(request, 0), 'reform'),
  'units/apply-reform.ts#applyReform': units((request) => reform.applyReform(request, 0), 'applied'),
  'units/show-unit.ts#showUnit': [
    {
      needs: [['status.names', 'everywhere']],
      call: (request, { newUnit }) => unitCard.showUnit(request, newUnit),
      refused: ({ kind }: { kind: string }) => kind === 'hidden',
      done: ['unit'],
      shows: [
        {
          need: ['round.open', 'everywhere'],
          seen: ({ joinable }: { joinable?: unknown[] }) => joinable?.length !== 0,
        },
      ],
    },
    {
      needs: ['status.names'],
      call: (request, { unit }) => unitCard.showUnit(request, unit),
      refused: ({ kind }: { kind: string }) => kind === 'hidden',
      done: ['unit'],
      shows: [
        { need: 'member.manage', seen: ({ managing: seen }: { managing?: boolean }) => seen === true },
        { need: ['unit.manage', 'everywhere'], seen: ({ changing }: { changing?: boolean }) => changing === true },
        {
          need: 'invitation.create',
          seen: ({ invitations }: { invitations?: unknown[] }) => invitations?.length === 1,
        },
        { need: 'registration.decide', seen: ({ invitable }: { invitable?: unknown[] }) => invitable?.length !== 0 },
      ],
    },
  ],
  'units/show-unit.ts#findUnitsTyped': {
    needs: { everybody: 'the names of units are no secret' },
    call: (request) => unitCard.findUnitsTyped(request, 'Quỳ Hợp'),
    done: ['one'],
  },
  'units/show-unit.ts#listUnitsWithoutContact': {
    needs: [['status.names', 'everywhere']],
    call: (request) => unitCard.listUnitsWithoutContact(request),
    done: ['units'],
  },
};
