import type { z } from 'zod';

/** What is wrong with a file, and where in it. */
export interface Fault {
  path: string;
  message: string;
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const KINDS: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách [ … ]',
  object: 'nhóm trường { … }',
  record: 'nhóm trường { … }',
};

/** Describes what a file must hold in place of what it holds, for the `error` option of a zod parse. */
export function describeIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Thiếu';
      return `Phải là ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return onlyTaken(issue.values);
    case 'invalid_union': {
      const { options } = issue as { options?: unknown };
      return Array.isArray(options) ? onlyTaken(options) : 'Giá trị không nhận được';
    }
    case 'too_small':
      if (issue.origin === 'string') return 'Không được để trống';
      if (issue.origin === 'array') return `Phải có ít nhất ${issue.minimum} mục`;
      return issue.inclusive === true ? `Không được nhỏ hơn ${issue.minimum}` : `Phải lớn hơn ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `Dài quá ${issue.maximum} ký tự`;
      if (issue.origin === 'array') return `Có quá ${issue.maximum} mục`;
      return `Không được lớn hơn ${issue.maximum}`;
    case 'invalid_format':
      if (issue.format === 'date') return 'Phải là một ngày có thật, viết như 2017-06-06';
      return issue.format === 'regex' ? `Phải viết theo mẫu ${String(issue['pattern'])}` : 'Viết không đúng cách';
    case 'unrecognized_keys':
      return 'Trường không có trong mẫu tệp';
    default:
      return 'Giá trị không nhận được';
  }
}

/** Quotes the values that a file may have in a place: they are words of the file, not of the reader's language. */
function onlyTaken(values: readonly unknown[]): string {
  return `Chỉ nhận: ${values.map((value) => `“${String(value)}”`).join(', ')}`;
}

/**
 * Returns the faults of a refused file, each unknown field by its own path; `file` names the file where there are
 * several.
 */
export function faultsOf(error: z.ZodError, file?: string): Fault[] {
  return error.issues.flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => inFile(file, { path: pathOf(path), message: issue.message }));
  });
}

/** Puts the file before the path of a fault. */
export function inFile(file: string | undefined, { path, message }: Fault): Fault {
  if (file === undefined) return { path, message };
  return { path: path === '' ? file : `${file}: ${path}`, message };
}

/** Returns a path as it is written in code: questions[3].refuse[0].when. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

/**
 * Returns the values that stand a second time in a list, at the later place.
 * @param path the path of the value at an index of the list
 */
export function repeatedFaults(values: readonly (string | number)[], path: (at: number) => string): Fault[] {
  return values.flatMap((value, at) =>
    values.indexOf(value) < at ? [{ path: path(at), message: `Trùng: ${value}` }] : [],
  );
}
