import { beforeAll, describe, expect, test } from 'vitest';
import { readOfficeFile } from '../../../src/documents/reading/read-office-file.ts';
import type { PlanDocument } from '../../../src/domain/plan/plan-schema.ts';
import type { PlanFinding } from '../../../src/domain/plan-reading/findings.ts';
import { readPlan } from '../../../src/domain/plan-reading/read-plan.ts';
import { differingFields } from '../../support/differing-fields.ts';
import { knownUnits, shippedPlan } from '../../support/known-units.ts';
import { shippedPlanDocx } from '../../support/shipped-plan-docx.ts';

const shipped = shippedPlan();
let plan: PlanDocument;
let findings: readonly PlanFinding[];

beforeAll(async () => {
  const read = await readOfficeFile(await shippedPlanDocx(shipped));
  if (read.kind !== 'blocks') throw new Error(read.kind);
  const files = [{ name: 'ke-hoach.docx', blocks: read.blocks }];
  const outcome = readPlan({ files, ...knownUnits(), answers: {} });
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  ({ plan, findings } = outcome);
});

/** Fields in which the plan of the document is another than the one that is shipped, each with why. */
const DIFFERING: readonly (readonly [RegExp, string])[] = [
  [/^key$|^source\./, 'said of the file itself'],
  [/^document\.shortTitle$/, 'asked: the document has no short name'],
  [/^document\.signature$/, 'a reader added that no name is written'],
  [/^tasks\[2\.3\]\.expectedResult$/, 'asked: the cell is one with that of 2.2'],
  [
    /\.names\[|^tasks\[[\d.]+\]\.sections|\.note$|^notes\[|^reforms\[|^forms\[|^rosters\[|\.sourcesNote$/,
    'added by a reader',
  ],
  [/^targets\[\w+\]\.(?:indicator|denominator)$/, 'worded by a reader'],
  [/^budget\.lines\[1\.5\]\.(?:unitCost|derivedUnitCost)$/, 'a price that no row states'],
  [/^reportingDuties\[.+\]\.rhythm$/, 'the rhythm is said beside its words'],
  [
    /^reportingDuties\[(?:BC[2-6]|SP\d)\]/,
    'without a date; a reader put them in another order, and found more in other parts',
  ],
  [
    /^agencyRosters\[(?:cap_huyen_2017_2020|co_so_sxcn)\]|^units\[CSSXCN\]\.memberRoster/,
    'districts stand in a file beside the shipped plan; nobody lists firms',
  ],
];

test('the document gives the shipped plan field by field, but for what is asked and what readers added', () => {
  const others = differingFields(shipped, plan).filter((path) => !DIFFERING.some(([pattern]) => pattern.test(path)));
  expect(others).toEqual([]);
});

test('every reason for a difference holds for some field', () => {
  const paths = differingFields(shipped, plan);
  expect(DIFFERING.filter(([pattern]) => !paths.some((path) => pattern.test(path)))).toEqual([]);
});

test('who reports, to whom and in which paragraph, is that of the shipped plan wherever a paragraph says how often', () => {
  const duties = (one: PlanDocument): unknown[] =>
    one.reportingDuties
      .filter(({ place }) => /^IV(?:\.|, đoạn sau)/.test(place))
      .map(({ senders, receivers, frequency, deadline, before, forwardedTo, place }) => ({
        place,
        receivers,
        frequency,
        deadline,
        before,
        forwardedTo,
        senders: senders.map((sender) => sender.replace(/ \(đã áp dụng.*$/u, '')),
      }))
      .sort((a, b) => a.place.localeCompare(b.place));
  expect(duties(plan)).toEqual(duties(shipped));
});

describe('what is asked about', () => {
  test('is exactly what is not sure', () => {
    const asked = findings.flatMap((one) =>
      one.kind === 'doubtful' ? [`${one.field} ${one.of?.slice(0, 12) ?? ''}: ${one.why}`.replace(' :', ':')] : [],
    );
    expect(asked).toEqual([
      'shortTitle: not-in-document',
      'number: not-in-document',
      'issuedOn: other-place',
      'purpose 1.2: same-as-above',
      'expectedResult 2.3: merged',
      'taskCode Xây dựng kên: numbered',
      'taskCode Tổ chức Hội: numbered',
      'target MT2A: range',
      'target MT2B: range',
    ]);
  });

  test('nothing is left that nobody understood, and no unit is unknown', () => {
    expect(
      findings.filter(({ kind }) => ['not-understood', 'unknown-unit', 'needed', 'no-heads'].includes(kind)),
    ).toEqual([]);
  });

  test('contradictions of the document are told with their places', () => {
    const told = findings.flatMap((one) =>
      one.kind === 'contradictory' && one.check === 'sums' ? [`${one.place}: ${one.statement}`] : [],
    );
    expect(told).toEqual([
      'Phụ lục II, mục 5: Tổng của nhóm 5: ghi 130, cộng các dòng được 100, chênh lệch 30 triệu đồng.',
      'Phụ lục II, dòng Tổng; mục III.2: Tổng kinh phí: ghi 8.275, cộng các dòng được 8.245, chênh lệch 30 triệu đồng.',
    ]);
  });

  test('answers go before what is read', async () => {
    const read = await readOfficeFile(await shippedPlanDocx(shipped));
    if (read.kind !== 'blocks') throw new Error(read.kind);
    const outcome = readPlan({
      files: [{ name: 'ke-hoach.docx', blocks: read.blocks }],
      ...knownUnits(),
      answers: {
        shortTitle: { kind: 'value', text: shipped.document.shortTitle },
        'expectedResult:2.3': { kind: 'drop' },
        number: { kind: 'drop' },
      },
    });
    if (outcome.kind !== 'read') throw new Error(outcome.kind);
    expect(outcome.plan.document.shortTitle).toBe(shipped.document.shortTitle);
    expect(outcome.plan.tasks.find(({ code }) => code === '2.3')?.expectedResult).toBe('');
    expect(
      outcome.findings.filter((one) => one.kind === 'doubtful' && ['shortTitle', 'number'].includes(one.id)),
    ).toEqual([]);
  });
});
