const SHEET = /<(?:[\w.-]+:)?sheet\s((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const RELATION = /<(?:[\w.-]+:)?Relationship\s((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const MERGED =
  /<(?:[\w.-]+:)?mergeCell\s[^>]*ref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/g;
const NAMED = /(?:^|\s)name\s*=\s*["'][^"']/;

const textOf = (content) => Buffer.from(content ?? '').toString('utf8');
const attribute = (attributes, name) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
const columnOf = (letters) => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * Returns the merged cells of each sheet, in the order of the sheets: rows and columns from 0, the last ones included.
 * @param files the unpacked parts of a workbook by name
 */
export function mergedCells(files) {
  const relations = new Map(
    [...textOf(files['xl/_rels/workbook.xml.rels']).matchAll(RELATION)].map(([, attributes]) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target') ?? '',
    ]),
  );
  return [...textOf(files['xl/workbook.xml']).matchAll(SHEET)]
    .filter(([, attributes]) => NAMED.test(attributes))
    .map(([, attributes]) => {
      const target = relations.get(attribute(attributes, '(?:[\\w.-]+:)?id')) ?? '';
      const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return [...textOf(files[name]).matchAll(MERGED)].map(([, from, top, to, bottom]) => ({
        top: Number(top) - 1,
        bottom: Number(bottom) - 1,
        left: columnOf(from),
        right: columnOf(to),
      }));
    });
}
