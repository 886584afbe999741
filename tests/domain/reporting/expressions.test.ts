import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extentOfParts, ONE, type Extent } from '../../../src/domain/reporting/expression-work.ts';
import { evaluate, findExpressionFault, isUsableName, namesIn } from '../../../src/domain/reporting/expressions.ts';
import { durationOf } from '../../support/duration-of.ts';

const work = (expression: string, known: Record<string, unknown>): unknown =>
  evaluate(expression, (name) => (Object.hasOwn(known, name) ? known[name] : undefined));

describe('an expression with values missing', () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    ['a > 0 || b > 0', { b: 5 }, true],
    ['a > 0 || b > 0', { a: 5 }, true],
    ['a > 0 || b > 0', { b: 0 }, undefined],
    ['a > 0 && b > 0', { b: 0 }, false],
    ['a > 0 && b > 0', { b: 5 }, undefined],
    ['!(a > 0)', {}, undefined],
    ['a == 0', { a: 0 }, true],
    ['a > b * 2', { a: 5, b: 2 }, true],
    ['abs(a - b) * 100 > b * 20', { a: 152, b: 126 }, true],
    ['abs(a - b) * 100 > b * 20', { a: 151, b: 126 }, false],
    ['abs(a - b) * 100 > b * 20', { a: 151 }, undefined],
    ['choice in ["x", "y"]', { choice: 'y' }, true],
    ['rows.exists(row, row.cost > 10)', { rows: [{ cost: 11 }, {}] }, true],
    ['rows.exists(row, row.cost > 10)', { rows: [{ cost: 1 }, {}] }, undefined],
    ['range.to - range.from > 5', { range: { from: 1, to: 7 } }, true],
    ['end < start', { start: '2018-05-01', end: '2018-04-30' }, true],
    ['constructor > 1', {}, undefined],
  ])('%s with %o is %s', (expression, known, result) => {
    expect(work(expression, known)).toBe(result);
  });

  test('a missing value never changes a result that is known without it', () => {
    const names = ['a', 'b', 'c'];
    const leaf = fc.record({ name: fc.constantFrom(...names), limit: fc.nat(3) });
    const expression = fc
      .array(fc.tuple(leaf, fc.constantFrom('&&', '||')), { minLength: 1, maxLength: 5 })
      .map((parts) =>
        parts.map(([{ name, limit }, sign], at) => `${at === 0 ? '' : ` ${sign} `}${name} > ${limit}`).join(''),
      );
    const known = fc.record({ a: fc.nat(4), b: fc.nat(4), c: fc.nat(4) });
    fc.assert(
      fc.property(expression, known, fc.subarray(names), (text, values, missing) => {
        const partly = Object.fromEntries(Object.entries(values).filter(([name]) => !missing.includes(name)));
        const result = work(text, partly);
        if (result !== undefined) expect(result).toBe(work(text, values));
      }),
    );
  });
});

describe('an expression is checked before it is used', () => {
  const variables = new Map([
    ['count', 'double'],
    ['name', 'string'],
  ] as const);
  test.each([
    ['count > 1', null],
    ['count > 1 && name == "x"', null],
    ['count >', /^Biểu thức viết chưa đúng: không hiểu ở cuối, sau chữ cuối cùng$/],
    ['(count > 1', /^Biểu thức viết chưa đúng: thiếu dấu “\)” ở cuối, sau chữ cuối cùng$/],
    ['count = 1', /^Biểu thức viết chưa đúng: không hiểu từ “= 1”$/],
    ['count > 1 and count < 3', /^Biểu thức viết chưa đúng: không hiểu từ “and count < 3”$/],
    ['name == "a', /^Biểu thức viết chưa đúng: thiếu dấu nháy đóng$/],
    [' ', /^Biểu thức viết chưa đúng: còn để trống$/],
    ['count ? true : false', /phần trước dấu “\?” phải là điều kiện/],
    ['has(count)', /phần trong ngoặc của has/],
    ['count[0] > 1', /chỉ lấy được phần tử/],
    ['other > 1', /Không có câu hỏi hoặc tên “other”/],
    ['name > 1', /Không so sánh hoặc tính được: string > int/],
    ['count + 1', /phải là đúng hoặc sai/],
    ['count > 1 && name', /phải là điều kiện đúng hoặc sai/],
    ['globalThis', /Không có câu hỏi hoặc tên/],
    ['name.constructor', /./],
    [`${'(count > 1) && '.repeat(200)}true`, /^Biểu thức quá dài hoặc lồng quá nhiều bậc/],
    ['['.repeat(60) + ']'.repeat(60) + ' == []', /^Biểu thức quá dài hoặc lồng quá nhiều bậc/],
  ])('%s', (expression, fault) => {
    const found = findExpressionFault(expression, variables, 'bool');
    if (fault === null) expect(found).toBeNull();
    else expect(found).toMatch(fault);
  });

  test('its names are known, and words of the language are no names', () => {
    expect(namesIn('a > 0 || b.exists(x, x > c)')).toEqual(['a', 'b', 'x', 'c']);
    expect(['in', 'true', 'null', 'package', 'facilities'].map(isUsableName)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});

/** Goes through `list` so many times within itself. */
function nested(depth: number, list: string, inside = 'x0.a > 0'): string {
  return Array.from({ length: depth }, (_, at) => `${list}.all(x${at}, `).join('') + inside + ')'.repeat(depth);
}

describe('an expression whose work has no bounds', () => {
  const variables = new Map([
    ['rows', 'list<map<string, dyn>>'],
    ['kinds', 'list<string>'],
    ['name', 'string'],
  ] as const);
  const row = extentOfParts(Array.from({ length: 10 }, () => ONE));
  const extents = new Map([
    ['rows', extentOfParts(Array.from({ length: 50 }, () => row))],
    ['kinds', extentOfParts(Array.from({ length: 8 }, () => ONE))],
  ]);
  const extentOf = (name: string): Extent => extents.get(name) ?? ONE;
  const eight = '["a", "b", "c", "d", "e", "f", "g", "h"]';
  const doubled = `[name]${Array.from({ length: 18 }, (_, at) => `.map(x${at}, x${at} + x${at})`).join('')}`;

  const usable = [
    'rows.exists(row, row.cost > 10)',
    'rows.all(a, rows.exists_one(b, b.name == a.name))',
    'kinds.all(a, kinds.all(b, kinds.exists(c, a == b || b == c)))',
    'size(rows) > 3 && name.contains("x")',
  ];
  /** How long a hundred times these take: what is refused takes no longer. */
  const ofUsable = (): number =>
    durationOf(() => {
      for (let time = 0; time < 100; time += 1)
        for (const expression of usable) findExpressionFault(expression, variables, 'bool', extentOf);
    });

  test.each(usable)('%s can be used', (expression) => {
    expect(findExpressionFault(expression, variables, 'bool', extentOf)).toBeNull();
  });

  test.each([
    ['seven lists within each other', nested(7, 'rows'), /quá nhiều bước/],
    ['three of fifty rows', nested(3, 'rows'), /quá nhiều bước/],
    ['lists written out', nested(7, eight, 'x0 == x6'), /quá nhiều bước/],
    ['a list in a list', nested(6, '[rows]', nested(3, 'x0').replaceAll('x0.a > 0', 'true')), /quá nhiều bước|viết/],
    ['rows within a list', '[rows].all(a, a.all(b, a.all(c, a.all(d, true))))', /quá nhiều bước/],
    ['what is doubled again and again', `${doubled} == ["x"]`, /quá nhiều bước/],
    ['a pattern', 'name.matches("^(a+)+$")', /Không dùng được “matches”, chỉ dùng được: abs, size/],
    ['a name for something doubled', 'cel.bind(x, name + name, x + x) == "a"', /Không dùng được “bind”/],
    ['a text taken apart', 'name.split("").all(a, a == "x")', /Không dùng được “split”/],
  ])('%s is refused when the form is read', (_what, expression, fault) => {
    expect(findExpressionFault(expression, variables, 'bool', extentOf)).toMatch(fault);
    expect(durationOf(() => findExpressionFault(expression, variables, 'bool', extentOf))).toBeLessThan(ofUsable());
  });

  test('in a form that was stored before it is unknown, at once; what is short is worked out', () => {
    const rows = Array.from({ length: 50 }, (_, at) => ({ a: at + 1 }));
    expect(work(nested(7, 'rows'), { rows })).toBeUndefined();
    expect(work(nested(7, 'rows'), { rows: rows.slice(0, 2) })).toBe(true);
    expect(work('name.matches("^(a+)+$")', { name: `${'a'.repeat(40)}!` })).toBeUndefined();
    expect(work('rows.all(x, x.a > 0) && rows.all(y, rows.exists(z, z.a == y.a))', { rows })).toBe(true);
    expect(durationOf(() => work(nested(7, 'rows'), { rows }))).toBeLessThan(ofUsable());
  });
});
