/** What a file says that the bot gave out: for which form, and which year. */
export interface FileCode {
  formKey: string;
  year: number;
}

const CODE = /^([a-z][a-z0-9-]*)\/((?:19|20|21)\d\d)$/;

/** Writes for which form and year a file is given out, in one cell. */
export function fileCode({ formKey, year }: FileCode): string {
  return `${formKey}/${year}`;
}

/** Finds for which form and year a file was given out; null where it does not say, or says several. */
export function findFileCode(sheets: readonly { rows: readonly (readonly string[])[] }[]): FileCode | null {
  const codes = sheets.flatMap(({ rows }) => rows.flatMap((cells) => cells.filter((cell) => CODE.test(cell))));
  const [code, ...others] = new Set(codes);
  const [, formKey, year] = CODE.exec(code ?? '') ?? [];
  return formKey === undefined || others.length > 0 ? null : { formKey, year: Number(year) };
}
