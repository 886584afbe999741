import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approveSubmitted } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const AT = new Date('2018-11-10');

describe('a facility whose report allows it becomes an entry of the database', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.contact.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** A report of a facility that waits for review. */
  async function handIn(facility: string, mayPublish: boolean, sequence: number): Promise<number> {
    const { database } = trial.application.store;
    const form = await database.form.findFirstOrThrow({
      where: { key: 'co-so-ap-dung-sxsh' },
      orderBy: { version: 'desc' },
    });
    const officer = await database.officer.findFirstOrThrow();
    const unit = await database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
    const { planId, id: formId, key: formKey } = form;
    const round = await database.round.upsert({
      where: { planId_formKey_year_part_occasion: { planId, formKey, year: 2018, part: '', occasion: 'each-event' } },
      create: {
        planId,
        formId,
        formKey,
        year: 2018,
        title: 'Cơ sở 2018',
        occasion: 'each-event',
        asksDocument: false,
        closingOn: AT,
        dueOn: AT,
        openedAt: AT,
        openedById: officer.id,
      },
      update: {},
    });
    const { id: obligationId } = await database.obligation.create({
      data: { roundId: round.id, unitId: unit.id, sequence, state: 'submitted' },
    });
    const values = {
      facility: { type: 'facility', name: facility },
      industry: { type: 'text', text: 'Bia' },
      measures: { type: 'long-text', text: 'Thu hồi nước rửa chai' },
      may_publish: { type: 'yes-no', yes: mayPublish },
    };
    const { id } = await database.report.create({
      data: {
        obligationId,
        formId,
        revision: 1,
        state: 'submitted',
        createdAt: AT,
        submittedAt: AT,
        submittedById: officer.id,
        answers: {
          create: Object.entries(values).map(([questionKey, value]) => ({
            questionKey,
            state: 'given',
            value,
            answeredById: officer.id,
            answeredAt: AT,
          })),
        },
      },
    });
    return id;
  }

  async function approve(reportId: number): Promise<void> {
    const { coordinator } = trial;
    coordinator.newest().buttons.push([{ text: `Duyệt ${reportId}`, callback_data: `review-approve:${reportId}` }]);
    await coordinator.presses(`Duyệt ${reportId}`, /Đã duyệt/);
  }

  test('when it is approved, without being typed again; one that does not allow it stays a report', async () => {
    await approve(await handIn('Nhà máy bia Thử', true, 1));
    await approve(await handIn('Nhà máy kín', false, 2));
    const page = await trial.contact.says('/tracuu điển hình', /01 mục/);
    expect(page.text).toMatch(/1\. Nhà máy bia Thử \(Quỳ Hợp\)/);
    expect(page.text).not.toMatch(/Nhà máy kín/);
    await trial.contact.presses('1', /Thu hồi nước rửa chai[\s\S]*Quỳ Hợp/);
    expect(await trial.application.store.database.auditEntry.count({ where: { action: 'database.take-over' } })).toBe(
      1,
    );
  });

  test('and its contacts correct it as any other entry', async () => {
    await approveSubmitted(trial, await handIn('Nhà máy bia Thử', true, 1));
    await trial.contact.says('/tracuu điển hình', /01 mục/);
    await trial.contact.presses('1', /Thu hồi nước rửa chai/);
    await trial.contact.presses('Sửa mục', /Câu 2\/6. Thuộc huyện/);
  });
});
