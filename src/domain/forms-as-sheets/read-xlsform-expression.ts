import { LEVEL_OF_SIGN, LEVELS, Untranslatable, type Tree } from './expression-tree.ts';

/** Thrown for what is no expression. */
export class BrokenExpression extends Error {}

const TOKEN =
  /\s*(?:(\$\{\s*[^{}]+?\s*\})|(\d+(?:\.\d+)?|\.\d+)|'([^']*)'|"([^"]*)"|(<=|>=|!=|[=<>+\-*(),])|([A-Za-z_][\w:.-]*)|(\.\.?))/uy;
/** No condition of a form needs more. */
const MOST_TOKENS = 500;
const DEEPEST = 30;

type Token = { kind: 'name' | 'number' | 'text' | 'sign' | 'word' | 'own'; text: string };

/** Reads an expression of XLSForm. @throws BrokenExpression, Untranslatable */
export function readXlsformExpression(written: string): Tree {
  const tokens = tokensOf(written);
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const isSign = (text: string): boolean => peek()?.kind === 'sign' && peek()?.text === text;
  const take = (text: string): void => {
    if (!isSign(text)) throw new BrokenExpression(`Thiếu “${text}”`);
    at += 1;
  };
  const binarySign = (): string | null => {
    const token = peek();
    if (token === undefined || (token.kind !== 'sign' && token.kind !== 'word')) return null;
    const sign = token.kind === 'word' ? token.text.toLowerCase() : token.text;
    return Object.hasOwn(LEVELS, sign) ? sign : null;
  };
  const readBinary = (least: number, depth: number): Tree => {
    if (depth > DEEPEST) throw new BrokenExpression('Biểu thức lồng quá nhiều bậc');
    let left = readUnary(depth);
    for (let sign = binarySign(); sign !== null; sign = binarySign()) {
      const level = LEVELS[sign] ?? 0;
      if (level < least) break;
      at += 1;
      left = { op: 'binary', sign, left, right: readBinary(level + 1, depth + 1) };
    }
    return left;
  };
  const readUnary = (depth: number): Tree => {
    if (!isSign('-')) return readSimple(depth);
    at += 1;
    return { op: 'minus', of: readBinary(LEVEL_OF_SIGN, depth + 1) };
  };
  const readArguments = (depth: number): Tree[] => {
    const args: Tree[] = [];
    take('(');
    while (!isSign(')')) {
      if (args.length > 0) take(',');
      args.push(readBinary(1, depth + 1));
    }
    take(')');
    return args;
  };
  const readSimple = (depth: number): Tree => {
    const token = peek();
    if (token === undefined) throw new BrokenExpression('Biểu thức viết chưa hết');
    if (isSign('(')) {
      at += 1;
      const inside = readBinary(1, depth + 1);
      take(')');
      return inside;
    }
    at += 1;
    switch (token.kind) {
      case 'name':
        return { op: 'name', name: token.text };
      case 'number':
        return { op: 'number', digits: token.text };
      case 'text':
        return { op: 'text', text: token.text };
      case 'own':
        if (token.text !== '.') throw new Untranslatable('Không dùng được đường dẫn “..”');
        return { op: 'own' };
      case 'word':
        if (!isSign('('))
          throw new BrokenExpression(`Không hiểu “${token.text}”: tên câu hỏi phải viết là \${${token.text}}`);
        return { op: 'call', name: token.text.toLowerCase(), args: readArguments(depth) };
      case 'sign':
        throw new BrokenExpression(`Không hiểu chỗ có “${token.text}”`);
    }
  };
  const tree = readBinary(1, 0);
  const left = peek();
  if (left !== undefined) throw new BrokenExpression(`Không hiểu chỗ có “${left.text}”`);
  return tree;
}

function tokensOf(written: string): Token[] {
  const text = written.trim().replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"');
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (found === null) throw new BrokenExpression(`Không hiểu chỗ có “${text.slice(from, from + 12).trim()}”`);
    if (tokens.length >= MOST_TOKENS) throw new BrokenExpression('Biểu thức quá dài');
    tokens.push(tokenOf(found));
  }
  return tokens;
}

function tokenOf([, name, number, single, double, sign, word, own]: RegExpExecArray): Token {
  if (name !== undefined) return { kind: 'name', text: name.slice(2, -1).trim() };
  if (number !== undefined) return { kind: 'number', text: number.startsWith('.') ? `0${number}` : number };
  if (sign !== undefined) return { kind: 'sign', text: sign };
  if (word !== undefined) return { kind: 'word', text: word };
  if (own !== undefined) return { kind: 'own', text: own };
  return { kind: 'text', text: single ?? double ?? '' };
}
