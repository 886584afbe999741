import { Parser } from 'saxen';

const NAMESPACES = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** Thrown for a document of more than is read; the message is the kind of its refusal. */
export class Beyond extends Error {}

const isOn = (value) => value === undefined || !['0', 'false', 'off', 'none'].includes(value);

/** Parses XML of a part of a document. @param handlers of opened and closed tags and of texts */
export function parsePart(xml, { open, close = () => {}, text = () => {} }) {
  const parser = new Parser();
  parser.ns(NAMESPACES);
  parser.on('openTag', (name, attributes, decode) => {
    open(name, (key) => {
      const value = attributes()[`w:${key}`] ?? attributes()[key];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('closeTag', (name) => close(name));
  parser.on('text', (value, decode) => text(decode(value)));
  parser.on('cdata', (value) => text(value));
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
}

/** Reads styles.xml: the level of a heading, and the list, of each style. */
export function readStyles(xml) {
  const styles = new Map();
  if (xml === null) return styles;
  let style = null;
  parsePart(xml, {
    open: (name, value) => {
      if (name === 'w:style') {
        style = { basedOn: null, level: null, list: null, at: null };
        styles.set(value('styleId'), style);
      }
      if (style === null) return;
      if (name === 'w:basedOn') style.basedOn = value('val');
      if (name === 'w:name') {
        const [, level] = /^heading ([1-9])$/i.exec(value('val') ?? '') ?? [];
        if (level !== undefined) style.level = Number(level);
      }
      if (name === 'w:outlineLvl') style.level ??= Number(value('val')) + 1;
      if (name === 'w:numId') style.list = value('val');
      if (name === 'w:ilvl') style.at = Number(value('val'));
    },
    close: (name) => {
      if (name === 'w:style') style = null;
    },
  });
  return styles;
}

/** What a style says, or those that it is made of. */
function styleOf(styles, id) {
  const found = { level: null, list: null, at: null };
  for (
    let style = styles.get(id), depth = 0;
    style !== undefined && depth < 20;
    style = styles.get(style.basedOn), depth += 1
  ) {
    found.level ??= style.level;
    found.list ??= style.list;
    found.at ??= style.at;
  }
  return found;
}

const newParagraph = () => ({ runs: [], style: null, level: null, list: null, at: null });

/** The text of a paragraph; what is struck out stands between tildes. */
function textOf(runs) {
  let text = '';
  let struck = false;
  for (const run of runs) {
    if (run.struck !== struck) text += '~~';
    struck = run.struck;
    text += run.text;
  }
  return (struck ? `${text}~~` : text).replaceAll('~~~~', '');
}

/**
 * Reads the body of a document: paragraphs, and tables with the places of their cells. A table within a cell is text of it.
 * @param numberOf as automaticNumbers gives it
 * @throws Beyond for more than the limits.
 */
export function readBody(xml, styles, numberOf, limits) {
  const blocks = [];
  const paragraphs = [];
  let [table, row, cell, run] = [null, null, null, null];
  let [depth, skipped, inText, texts, count, cells] = [0, 0, false, 0, 0, 0];
  const top = () => paragraphs.at(-1);

  function endParagraph() {
    const { runs, style, level, list, at } = paragraphs.pop();
    const text = textOf(runs)
      .replaceAll(/[^\S\n]+/g, ' ')
      .trim();
    const named = styleOf(styles, style);
    const listId = list ?? named.list;
    const number = text === '' || listId === null || listId === '0' ? null : numberOf(listId, at ?? named.at ?? 0);
    const written = runs.filter((one) => one.text.trim() !== '');
    const read = {
      kind: 'paragraph',
      text,
      number,
      level: level ?? named.level,
      bold: written.length > 0 && written.every(({ bold }) => bold),
    };
    texts += text.length;
    count += 1;
    if (texts > limits.texts || count > limits.paragraphs) throw new Beyond('too-large');
    if (cell !== null) cell.lines.push(...(text === '' ? [] : [number === null ? text : `${number} ${text}`]));
    else if (text !== '') blocks.push(read);
  }

  const open = (name, value) => {
    if (skipped > 0 || name === 'mc:Fallback' || name === 'w:del' || name === 'w:moveFrom') {
      skipped += 1;
      return;
    }
    switch (name) {
      case 'w:p':
        paragraphs.push(newParagraph());
        break;
      case 'w:pStyle':
        if (top() !== undefined) top().style = value('val');
        break;
      case 'w:outlineLvl':
        if (top() !== undefined && Number(value('val')) < 9) top().level = Number(value('val')) + 1;
        break;
      case 'w:numId':
        if (top() !== undefined) top().list = value('val');
        break;
      case 'w:ilvl':
        if (top() !== undefined) top().at = Number(value('val'));
        break;
      case 'w:r':
        run = { text: '', struck: false, bold: false, hidden: false };
        break;
      case 'w:strike':
      case 'w:dstrike':
        if (run !== null) run.struck ||= isOn(value('val'));
        break;
      case 'w:b':
        if (run !== null) run.bold = isOn(value('val'));
        break;
      case 'w:vanish':
        if (run !== null) run.hidden = isOn(value('val'));
        break;
      case 'w:t':
        inText = true;
        break;
      case 'w:tab':
        if (run !== null) run.text += ' ';
        break;
      case 'w:br':
      case 'w:cr':
        if (run !== null) run.text += '\n';
        break;
      case 'w:noBreakHyphen':
        if (run !== null) run.text += '-';
        break;
      case 'w:tbl':
        depth += 1;
        if (depth === 1) table = { kind: 'table', sheet: null, rows: [] };
        break;
      case 'w:tr':
        if (depth === 1) row = { repeated: false, cells: [], before: 0 };
        break;
      case 'w:tblHeader':
        if (row !== null && depth === 1) row.repeated = isOn(value('val'));
        break;
      case 'w:gridBefore':
        if (row !== null && depth === 1) row.before = Math.min(Number(value('val')) || 0, limits.columns);
        break;
      case 'w:tc':
        if (depth === 1) cell = { lines: [], span: 1, down: false, left: false };
        break;
      case 'w:gridSpan':
        if (cell !== null && depth === 1) cell.span = Math.max(1, Number(value('val')) || 1);
        break;
      case 'w:vMerge':
        if (cell !== null && depth === 1) cell.down = value('val') !== 'restart';
        break;
      case 'w:hMerge':
        if (cell !== null && depth === 1) cell.left = value('val') !== 'restart';
        break;
      default:
    }
  };

  const close = (name) => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    switch (name) {
      case 'w:p':
        endParagraph();
        break;
      case 'w:r':
        if (run !== null && !run.hidden && run.text !== '') top()?.runs.push(run);
        run = null;
        break;
      case 'w:t':
        inText = false;
        break;
      case 'w:tc':
        if (depth === 1 && row !== null && cell !== null) {
          cells += cell.span;
          if (row.cells.length + cell.span > limits.columns + 1 || cells > limits.cells) throw new Beyond('too-large');
          row.cells.push(cell);
          cell = null;
        }
        break;
      case 'w:tr':
        if (depth === 1 && row !== null) {
          table.rows.push(row);
          if (table.rows.length > limits.rows) throw new Beyond('too-many-rows');
          row = null;
        }
        break;
      case 'w:tbl':
        depth -= 1;
        if (depth === 0) {
          blocks.push(table);
          table = null;
        }
        break;
      default:
    }
  };

  const text = (value) => {
    if (skipped === 0 && inText && run !== null) run.text += value;
  };

  parsePart(xml, { open, close, text });
  return blocks;
}
