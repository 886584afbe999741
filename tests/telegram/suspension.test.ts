import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rowOf } from '../../src/actions/conversations/conversation.ts';
import { delegate, delegatingConversation } from '../../src/actions/people/delegate.ts';
import { endRole, setRoleEnd } from '../../src/actions/people/manage-members.ts';
import { replaceContacts } from '../../src/actions/people/replace-contacts.ts';
import { moveSuspension } from '../../src/actions/people/suspend-officer.ts';
import { decideRegistration } from '../../src/actions/registration/decide-registration.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { admitPerson } from '../support/filled-report.ts';
import { requestOf } from '../support/prepared.ts';
import { delegateTo } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('what a suspension binds, and what ends with a role', () => {
  let trial: Trial;
  /** A second coordinator, and a colleague of the same agency who only looks on. */
  let second: ChatPerson;
  let colleague: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.contact.says('/start', /Kính chào/);
    second = await admitPerson(trial, 'SCT', 'coordinator', 'Trần Văn Hai');
    colleague = await admitPerson(trial, 'SCT', 'leader', 'Hồ Thị Ba');
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    second = trial.person(second.id);
    colleague = trial.person(colleague.id);
  });
  afterAll(() => trial.stop());

  const officerOf = (person: ChatPerson) =>
    trial.application.store.database.officer.findUniqueOrThrow({ where: { telegramUserId: BigInt(person.id) } });

  /** The id of the role that somebody holds as their own. */
  async function roleOf(person: ChatPerson): Promise<number> {
    const { id } = await trial.application.store.database.membership.findFirstOrThrow({
      where: { officer: { telegramUserId: BigInt(person.id) }, delegatedById: null },
      orderBy: { id: 'asc' },
    });
    return id;
  }

  async function suspend(person: ChatPerson, to: 'suspended' | 'active' = 'suspended'): Promise<void> {
    const { kind } = await moveSuspension(await requestOf(trial, trial.coordinator), await roleOf(person), to);
    expect(kind).toBe(to === 'active' ? 'restored' : 'suspended');
  }

  /** The second coordinator has delegated to the colleague until the middle of December. */
  async function delegateToColleague(): Promise<void> {
    const { id: delegateId } = await officerOf(colleague);
    const conversation = rowOf(delegatingConversation, { delegateId, term: { from: '2018-11-12', to: '2018-12-15' } });
    const { kind } = await delegate({ ...(await requestOf(trial, second)), conversation });
    expect(kind).toBe('delegated');
    await colleague.reads(/ủy quyền cho đồng chí phụ trách/);
  }

  /** Presses a button that is on no message. */
  async function forges(person: ChatPerson, data: string, expected: RegExp): Promise<void> {
    person.newest().buttons.push([{ text: data, callback_data: data }]);
    await person.presses(data, expected);
  }

  test('a suspended officer delegates nothing, learns no names and changes no name', async () => {
    const { database } = trial.application.store;
    const { id } = await officerOf(colleague);
    await second.says('/hoso', /Hồ sơ của đồng chí/);
    await suspend(second);
    await second.reads(/Quyền sử dụng của đồng chí tạm dừng/);
    for (const data of [`delegate-to:${id}`, 'delegate', 'delegate-confirm', 'delegate-end', 'profile-edit:name'])
      await forges(second, data, /Quyền sử dụng của đồng chí đang tạm dừng/);
    await second.says('Trần Thị Chi, Giám đốc', /./);
    expect((await officerOf(second)).fullName).toBe('Trần Văn Hai');
    expect(await database.membership.count({ where: { delegatedById: { not: null } } })).toBe(0);
    expect(second.heard().join('\n')).not.toContain('Hồ Thị Ba');
  });

  test('the rights over the own data stay with whoever is suspended', async () => {
    await suspend(second);
    await second.says('/hoso', /Hồ sơ của đồng chí[\s\S]*đang tạm dừng/);
    expect(second.labels()).toEqual(['Dữ liệu về tôi', 'Xóa dữ liệu']);
    await second.says('/xoadulieu', /“Cán bộ số \d+”/);
    await second.presses('Xóa dữ liệu về tôi', /Đã xóa dữ liệu về đồng chí/);
    const { database } = trial.application.store;
    expect(await database.officer.count({ where: { fullName: 'Trần Văn Hai' } })).toBe(0);
  });

  test('what was delegated is suspended and restored with whoever delegated it, and both are told', async () => {
    await delegateToColleague();
    await colleague.says('/kybaocao', /Mở kỳ báo cáo nào/);
    await colleague.presses('Báo cáo năm 2018', /Hạn nộp/);
    await suspend(second);
    await colleague.reads(/Ủy quyền của Trần Văn Hai cho đồng chí tạm dừng/);
    await second.reads(/Ủy quyền của đồng chí cho Hồ Thị Ba tạm dừng/);
    await colleague.presses('Mở kỳ', /dành cho cán bộ điều phối/);
    await colleague.says('/kybaocao', /dành cho cán bộ điều phối/);
    await trial.coordinator.says('/donvi SCT', /Sở Công Thương/);
    expect(trial.coordinator.newest().text).not.toContain('thay theo ủy quyền');
    await suspend(second, 'active');
    await colleague.reads(/Ủy quyền của Trần Văn Hai cho đồng chí có hiệu lực trở lại, đến hết ngày 15\/12\/2018/);
    await second.reads(/Ủy quyền của đồng chí cho Hồ Thị Ba có hiệu lực trở lại/);
    await colleague.says('/kybaocao', /Mở kỳ báo cáo nào/);
  });

  test('a delegation whose term has run out is not restored', async () => {
    await delegateToColleague();
    await suspend(second);
    await moveClockTo(trial.chat, '2018-12-20', 9);
    await suspend(second, 'active');
    await second.reads(/đã khôi phục quyền sử dụng/);
    await trial.allDelivered();
    expect(colleague.heard().join('\n')).not.toContain('có hiệu lực trở lại');
    await colleague.says('/kybaocao', /dành cho cán bộ điều phối/);
  });

  test('what was delegated ends with the role, and both are told', async () => {
    await delegateToColleague();
    const request = await requestOf(trial, trial.coordinator);
    expect((await endRole(request, await roleOf(second))).kind).toBe('ended');
    await colleague.reads(/Ủy quyền của Trần Văn Hai cho đồng chí đã kết thúc/);
    await second.reads(/Ủy quyền của đồng chí cho Hồ Thị Ba đã kết thúc/);
    await colleague.says('/kybaocao', /dành cho cán bộ điều phối/);
  });

  test('what was delegated lasts no longer than the role', async () => {
    await delegateToColleague();
    const request = await requestOf(trial, trial.coordinator);
    expect((await setRoleEnd(request, await roleOf(second), '30/11/2018')).kind).toBe('limited');
    await colleague.reads(/Ủy quyền của Trần Văn Hai cho đồng chí nay đến hết ngày 30\/11\/2018/);
    await second.reads(/Ủy quyền của đồng chí cho Hồ Thị Ba nay đến hết ngày 30\/11\/2018/);
    await colleague.says('/kybaocao', /Mở kỳ báo cáo nào/);
    await moveClockTo(trial.chat, '2018-12-01', 9);
    await colleague.says('/kybaocao', /dành cho cán bộ điều phối/);
  });

  test('a contact who is replaced is none any more, though the duty was delegated, and the delegate is none either', async () => {
    const { contact } = trial;
    const { database } = trial.application.store;
    await trial.openRound();
    const deputy = await admitPerson(trial, 'QUY_HOP', 'head', 'Lô Văn Sáu');
    await delegateTo(trial, deputy, '2018-11-12', '2018-12-10');
    await deputy.says('/baocao', /14 câu/);
    const successor = await admitPerson(trial, 'QUY_HOP', 'contact', 'Lô Văn Tám');
    const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
    const request = await requestOf(trial, trial.coordinator);
    const { id } = await officerOf(successor);
    expect(await replaceContacts(database, request, unitId, id)).toEqual(['Đầu mối Quỳ Hợp']);
    await contact.reads(/Lô Văn Tám đã được xác nhận là đầu mối/);
    await contact.reads(/Ủy quyền của đồng chí cho Lô Văn Sáu đã kết thúc/);
    await deputy.reads(/Ủy quyền của Đầu mối Quỳ Hợp cho đồng chí đã kết thúc/);
    await deputy.says('/baocao', /dành cho|không có/);
    await contact.says('/baocao', /dành cho|không có/);
    await successor.says('/baocao', /14 câu/);
  });

  test('whoever stood in keeps the role when made the successor on the same day', async () => {
    const { database } = trial.application.store;
    const head = await admitPerson(trial, 'QUY_HOP', 'head', 'Lô Văn Sáu');
    await delegateTo(trial, head, '2018-11-12', '2018-12-10');
    await head.reads(/ủy quyền cho đồng chí/);
    const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
    const decided = await decideRegistration(
      await requestOf(trial, trial.coordinator),
      await waitingRegistration(head, unitId, 'Lô Văn Sáu'),
      { kind: 'approve', role: 'successor' },
    );
    expect(decided).toMatchObject({ kind: 'approved', replaced: ['Đầu mối Quỳ Hợp'] });
    expect(
      await database.membership.count({
        where: { officer: { fullName: 'Lô Văn Sáu' }, role: 'contact', delegatedById: null },
      }),
    ).toBe(1);
  });

  test('approving a registration that waits does not restore whoever was suspended meanwhile', async () => {
    const { contact } = trial;
    const { database } = trial.application.store;
    const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key: 'SKHCN' } });
    const waiting = await waitingRegistration(contact, unitId, 'Đầu mối Quỳ Hợp');
    await suspend(contact);
    const request = await requestOf(trial, trial.coordinator);
    expect((await decideRegistration(request, waiting, { kind: 'approve', role: 'contact' })).kind).toBe('approved');
    expect((await officerOf(contact)).state).toBe('suspended');
  });

  /** A registration that somebody has sent, and that waits for a decision. */
  async function waitingRegistration(person: ChatPerson, unitId: number, fullName: string): Promise<number> {
    const telegramUserId = BigInt(person.id);
    const at = trial.application.clock.now();
    const { id } = await trial.application.store.database.registration.create({
      data: {
        telegramUserId,
        openFor: telegramUserId,
        chatId: telegramUserId,
        unitId,
        fullName,
        title: 'chuyên viên',
        phone: '0912345678',
        state: 'submitted',
        startedAt: at,
        submittedAt: at,
      },
    });
    return id;
  }
});
