import { expect, test } from 'vitest';
import type { ExportedConsolidation } from '../../src/actions/consolidation/export-consolidation.ts';
import { layOthers } from '../../src/telegram/consolidation/workbook/other-sheet.ts';
import { translateInto } from '../../src/wording/locales.ts';
import { consolidated, fact, figureRule } from '../domain/consolidation/figures.ts';

test('the sheet of other figures adds up by unit: sums, each option of a choice, and medians; none of targets and tasks', () => {
  const programmes = figureRule('programmes', { label: 'Chương trình', measure: 'chương trình' });
  const assigned = figureRule('assigned', {
    label: 'Đầu mối',
    addition: {
      how: 'options',
      options: [
        { key: 'yes', label: 'Có' },
        { key: 'no', label: 'Chưa' },
      ],
    },
  });
  const saved = figureRule('saved', { label: 'Tiềm năng', addition: { how: 'bands', borders: [5, 13] } });
  const ofTarget = figureRule('target', { label: 'Của chỉ tiêu', targets: ['MT1'] });
  const consolidation = consolidated(
    [programmes, assigned, saved, ofTarget],
    [
      fact('programmes', 1, 2018, 2),
      fact('programmes', 2, 2018, 3),
      fact('assigned', 1, 2018, 'yes'),
      fact('assigned', 2, 2018, 'yes'),
      fact('saved', 1, 2018, 4),
      fact('saved', 2, 2018, 10),
      fact('target', 1, 2018, 7),
    ],
  );
  const names = new Map([
    [1, 'Vinh'],
    [2, 'Quỳ Hợp'],
  ]);
  const at = new Date('2018-12-12');
  const exported = {
    frozen: null,
    plan: { shortTitle: 'Kế hoạch' },
    shown: { years: { from: 2018, to: 2018 }, at, names },
    years: [{ year: 2018, consolidation }],
  } as unknown as ExportedConsolidation;
  const { sheet, sources } = layOthers(translateInto('vi'), exported);
  const said = [...sheet.rows].map((row) =>
    row.slice(1, 5).map((cell) => (cell !== null && typeof cell === 'object' ? (cell.formula ?? cell.value) : cell)),
  );
  const lineOf = (label: string) => said.find(([figure]) => figure === label);
  expect(said.join('\n')).not.toContain('Của chỉ tiêu');
  expect(lineOf('Chương trình')).toEqual([
    'Chương trình',
    'chương trình',
    'Cộng 02 đơn vị',
    expect.stringMatching(/^SUM\(E\d+:E\d+\)$/),
  ]);
  expect(lineOf('Đầu mối: Có')?.slice(2)).toEqual(['Cộng 02 đơn vị', expect.stringMatching(/^SUM/)]);
  // Nobody chose it, and two answered: zero, not missing.
  expect(lineOf('Đầu mối: Chưa')?.slice(2)).toEqual([null, 0]);
  expect(lineOf('Tiềm năng')?.slice(2)).toEqual([
    'Trung vị, 02 đơn vị',
    expect.stringMatching(/^MEDIAN\(E\d+:E\d+\)$/),
  ]);
  const results = [...sheet.rows].flatMap((row) =>
    row.flatMap((cell) => (cell !== null && typeof cell === 'object' && 'formula' in cell ? [cell.value] : [])),
  );
  expect(results).toEqual([5, 2, 7]);
  expect([...sources].map(({ label, facts }) => [label, facts.length])).toEqual([
    ['Chương trình', 1],
    ['Chương trình', 1],
    ['Đầu mối: Có', 1],
    ['Đầu mối: Có', 1],
    ['Đầu mối: Chưa', 2],
    ['Tiềm năng', 1],
    ['Tiềm năng', 1],
  ]);
});
