import { strFromU8, unzipSync } from 'fflate';

/** A cell as a workbook keeps it. */
export interface KeptCell {
  formula: string | null;
  /** The number, or the stored result; null for a text or nothing. */
  number: number | null;
  /** The stored result of a formula that comes to a text. */
  text: string | null;
}

/** The files within a workbook, as texts. */
export function partsOf(workbook: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The cells of each sheet by its name: as they are kept, nothing calculated. */
export function cellsOf(workbook: Uint8Array): Map<string, Map<string, KeptCell>> {
  const parts = partsOf(workbook);
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  return new Map(
    names.map((name, at) => {
      const xml = parts[`xl/worksheets/sheet${at + 1}.xml`] ?? '';
      const cells = [...xml.matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs)].map(([, attributes = '', inner = '']) => {
        const place = /(?:^| )r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
        const formula = /<f[^>]*>([^<]*)<\/f>/.exec(inner)?.[1] ?? null;
        const value = / t="(s|str|inlineStr)"/.test(attributes) ? undefined : /<v>([^<]*)<\/v>/.exec(inner)?.[1];
        const result = / t="str"/.test(attributes) ? (/<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? null) : null;
        return [place, { formula, number: value === undefined ? null : Number(value), text: result }] as const;
      });
      return [name ?? '', new Map(cells)];
    }),
  );
}

/** The formulas of a workbook with their results, by sheet and cell. */
export function formulasOf(workbook: Uint8Array): Map<string, number | string | null> {
  return new Map(
    [...cellsOf(workbook)].flatMap(([sheet, cells]) =>
      [...cells].flatMap(([place, { formula, number, text }]): [string, number | string | null][] =>
        formula === null ? [] : [[`${sheet}!${place}`, number ?? text]],
      ),
    ),
  );
}
