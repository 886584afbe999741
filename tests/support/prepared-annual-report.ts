import { putApproved } from './approved-report.ts';
import { AGENCY, decimal, group, money, putDistricts } from './prepared-consolidation.ts';
import { type Trial } from './trial.ts';

/** The coordinator freezes the figures of years. */
export async function freezeFigures({ coordinator }: Trial, years: string): Promise<void> {
  await coordinator.says(`/tonghop ${years}`, /Tổng hợp/);
  await coordinator.presses('Chốt bản', /nhập lý do/);
  await coordinator.says('Các đơn vị còn lại nộp sau 15/12.', /Chốt bản tổng hợp/);
  await coordinator.presses('Chốt bản', /Đã chốt/);
}

/** Two districts and the coordinating agency have reported. */
export async function putFigures(trial: Trial): Promise<void> {
  await putDistricts(trial, [
    { unit: 'CON_CUONG', total: 40, informed: 20 },
    { unit: 'VINH', total: 300, informed: 240 },
  ]);
  await putApproved(
    trial,
    { form: AGENCY, unit: 'SCT' },
    {
      task_1_1: group({
        status: { type: 'choice', option: 'done' },
        quantity: decimal(1),
        result: { type: 'long-text', text: 'Phóng sự đã phát.' },
        disbursed: money({ industry_promotion: 38 }),
      }),
    },
  );
}

/** The coordinator begins the annual report of what was frozen first, and comes to its first section. */
export async function beginAnnualReport({ coordinator }: Trial): Promise<void> {
  await coordinator.presses('Xem bản lần 01', /chốt lúc/);
  await coordinator.presses('Soạn báo cáo', /Báo cáo năm 2018[\s\S]*1\. Công tác chỉ đạo, điều hành: chưa xem/);
  await coordinator.presses('Soạn tiếp mục 1', /Mục 1\/5/);
}

/** The coordinator keeps the draft of the sections that are left. */
export async function keepSections({ coordinator }: Trial, from: number): Promise<void> {
  for (let number = from; number < 5; number += 1)
    await coordinator.presses('Giữ dự thảo', new RegExp(`Mục ${number + 1}/5`));
  await coordinator.presses('Giữ dự thảo', /Đã xem đủ các mục/);
}
