import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeJson } from '../support/change-json.ts';
import { runCommand } from '../support/run-command.ts';
import { shippedForm } from '../support/shipped-form.ts';

const AGENCY = 'bao-cao-nam-so-nganh';
const DISTRICT = 'bao-cao-nam-cap-huyen';

describe('npm run form -- check', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forms-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** A shipped form with changes to the way in which one of its figures comes about. */
  const changed = async (
    key: string,
    question: string,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<string> => {
    const form = structuredClone(shippedForm(key));
    const at = form.questions.findIndex((one) => one.key === question);
    for (const [path, value] of Object.entries(changes))
      changeJson(form, `questions[${at}].aggregation.${path}`, value);
    const file = join(folder, `${key}-${question}.json`);
    await writeFile(file, JSON.stringify(form));
    return file;
  };
  const check = (...files: string[]) => runCommand('src/command-line/form.ts', {}, 'check', ...files);

  test('tells what the plan does not have, and in what other forms differ', async () => {
    const file = await changed(AGENCY, 'facilities_informed', {
      years: 'each',
      'counted.units[0]': 'KHONG_CO',
      'targets[0]': 'MT9',
    });
    const { code, lines } = await check(file);
    expect(code).toBe(1);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/counted\.units: Không có đơn vị “KHONG_CO”/),
      expect.stringMatching(/targets: Không có chỉ tiêu “MT9”/),
      expect.stringMatching(/cách tính qua các năm khác với mẫu khác/),
    ]);
  });

  test('checks forms that are named together against each other, and says against what it checked', async () => {
    const change = { years: 'each' };
    const files = [await changed(AGENCY, 'news_items', change), await changed(DISTRICT, 'news_items', change)];
    const { code, lines } = await check(...files);
    expect(lines).toEqual([
      expect.stringMatching(/Mẫu B.*không có lỗi/),
      expect.stringMatching(/Mẫu A.*không có lỗi/),
      expect.stringMatching(/^Đã đối chiếu với .* các mẫu khác .*plan\.json/),
    ]);
    expect(code).toBe(0);
  });

  test('says so where it has no plan to check against', async () => {
    const file = await changed(AGENCY, 'news_items', {});
    const { code, lines } = await runCommand('src/command-line/form.ts', { PLAN_FILE: '/none.json' }, 'check', file);
    expect([code, lines]).toEqual([1, [expect.stringMatching(/^Không đọc được tệp kế hoạch \/none\.json.*PLAN_FILE/)]]);
  });
});
