import type { LocalChat } from '../../src/local-chat/index.ts';
import { SETS } from '../../src/store/sets.ts';
import { shippedForms } from './shipped-form.ts';
import { rowsOf } from './rows-of.ts';
import { readDocx } from './unzip.ts';

const OPTION_KEYS = shippedForms()
  .flatMap(({ questions }) => questions.flatMap((one) => [one, ...('items' in one ? one.items : [])]))
  .flatMap((one) => ('options' in one ? one.options : 'sources' in one ? one.sources : []))
  .map(({ key }) => key)
  .filter((key) => key.length > 3);

/** Words of the program that no reader is to see: its states and kinds, names of its fields, and what JavaScript says of nothing. */
const CODES = new Set<string>([
  ...Object.values(SETS)
    .flat()
    // Officials write “chat” and “email” as they are.
    .filter((code) => code.length > 3 && code !== 'chat' && code !== 'email'),
  // Keys of what can be chosen in the shipped forms, where they are no Vietnamese words.
  ...OPTION_KEYS,
  'undefined',
  'null',
  'true',
  'false',
  'NaN',
  'object',
  'officer',
  'department',
  'district',
  'before',
  'after',
]);

/** What a person received from the bot: messages, the labels of buttons, notes after a press, and what files say. */
async function received({ calls, url }: LocalChat): Promise<string[]> {
  const texts: string[] = [];
  for (const { method, parameters, result } of calls) {
    texts.push(...['text', 'caption'].flatMap((key) => (typeof parameters[key] === 'string' ? [parameters[key]] : [])));
    const markup = parameters['reply_markup'];
    texts.push(...labelsIn(typeof markup === 'string' ? JSON.parse(markup) : markup));
    if (method === 'senddocument') texts.push(...(await readFile(url, result)));
  }
  return texts;
}

/** The texts in a keyboard: what its buttons carry is not shown. */
function labelsIn(markup: unknown): string[] {
  if (Array.isArray(markup)) return markup.flatMap(labelsIn);
  if (typeof markup !== 'object' || markup === null) return [];
  return Object.entries(markup).flatMap(([key, value]) =>
    key === 'text' && typeof value === 'string' ? [value] : labelsIn(value),
  );
}

async function readFile(url: string, result: unknown): Promise<string[]> {
  const { document } = result as { document?: { file_id: string; file_name: string } };
  if (document === undefined || !/\.(?:xlsx|docx|html|txt)$/.test(document.file_name)) return [];
  // A form given out as a workbook is written in the words of XLSForm.
  if (/^bieu-mau-.*\.xlsx$/.test(document.file_name)) return [];
  const bytes = new Uint8Array(await (await fetch(`${url}/chat/file/${document.file_id}`)).arrayBuffer());
  if (document.file_name.endsWith('.xlsx')) return (await rowsOf(bytes)).flat();
  if (document.file_name.endsWith('.docx')) return [readDocx(bytes)];
  return [
    new TextDecoder()
      .decode(bytes)
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replaceAll(/<[^>]+>/g, ' '),
  ];
}

/** Finds what people received that is no Vietnamese: codes and names of the program, each with what is around it. */
export async function findRawWords(chat: LocalChat): Promise<string[]> {
  // Addresses end in what was drawn at random. What is wrong with a file is told in the words of the file, after its place; the tags
  // of a template are written by people.
  const read = (await received(chat)).map((text) =>
    text
      .replaceAll(/https?:\/\/\S+/g, '')
      .replaceAll(/^[a-z]\w*(?:\[\d+\]|\.\w+)+: .*$/gim, '')
      .replaceAll(/^(?:.*: )?Trang \w+(?: \(.*\))?, (?:dòng|cột) .*$/gimu, '')
      .replaceAll(/(?<!\{)\{[#/]?[a-z_]+\}(?!\})/gi, ''),
  );
  const found = read.flatMap((text) =>
    [
      ...text.matchAll(
        /(?<![\p{L}\p{N}/@<_.-])(?:[A-Za-z]+(?:[-_.][A-Za-z]+)*)(?![\p{L}\p{N}_@]|\.\p{L})|\{\{|\[object/gu,
      ),
    ]
      .filter(([word]) => CODES.has(word) || /^[a-z]+[A-Z]|_|\{\{|\[object/.test(word))
      .map(({ 0: word, index }) => `${word}: … ${text.slice(Math.max(0, index - 40), index + 40)}`),
  );
  return [...new Set(found)];
}
