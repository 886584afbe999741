import { Parser } from 'saxen';

const LETTERS = 26;
const ROMAN = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function roman(number) {
  let left = number;
  let text = '';
  for (const [sign, value] of ROMAN) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}

const letter = (number) => String.fromCharCode(97 + ((number - 1) % LETTERS)).repeat(Math.ceil(number / LETTERS));

/** A number in one of the ways that a level counts. */
function format(number, way) {
  if (number > 3000 || number < 1) return String(number);
  switch (way) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letter(number).toUpperCase();
    case 'lowerLetter':
      return letter(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** Reads numbering.xml: the levels of each list, and where one begins anew. */
function readLists(xml) {
  const kinds = new Map();
  const lists = new Map();
  let kind = null;
  let list = null;
  let level = null;
  const parser = new Parser();
  parser.ns({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  });
  parser.on('openTag', (name, attributes) => {
    const value = (key) => attributes()[`w:${key}`] ?? attributes()[key];
    switch (name) {
      case 'w:abstractNum':
        kind = new Map();
        kinds.set(value('abstractNumId'), kind);
        break;
      case 'w:num':
        list = { kind: '', starts: new Map() };
        kind = null;
        lists.set(value('numId'), list);
        break;
      case 'w:abstractNumId':
        if (list !== null) list.kind = value('val');
        break;
      case 'w:lvlOverride':
        level = { at: Number(value('ilvl')) };
        break;
      case 'w:startOverride':
        if (list !== null && level !== null) list.starts.set(level.at, Number(value('val')));
        break;
      case 'w:lvl':
        level = { at: Number(value('ilvl')), way: 'decimal', text: '', start: 1 };
        if (kind !== null) kind.set(level.at, level);
        break;
      case 'w:numFmt':
        if (level !== null) level.way = value('val');
        break;
      case 'w:lvlText':
        if (level !== null) level.text = value('val') ?? '';
        break;
      case 'w:start':
        if (level !== null) level.start = Number(value('val'));
        break;
      default:
    }
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
  return { kinds, lists };
}

/**
 * Counts the numbers that Word writes before paragraphs of lists.
 * @param xml numbering.xml; null where the document has none
 * @returns a function of the list and level of a paragraph, called in the order of the document; null for no number.
 */
export function automaticNumbers(xml) {
  if (xml === null) return () => null;
  const { kinds, lists } = readLists(xml);
  const counted = new Map();
  const begun = new Set();
  return (listId, at) => {
    const list = lists.get(listId);
    const levels = kinds.get(list?.kind);
    const level = levels?.get(at);
    if (list === undefined || level === undefined || level.way === 'none') return null;
    if (level.way === 'bullet') return '-';
    const counts = counted.get(list.kind) ?? [];
    counted.set(list.kind, counts);
    if (!begun.has(listId)) {
      begun.add(listId);
      for (const [one, start] of list.starts) counts[one] = start - 1;
    }
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    return level.text.replaceAll(/%([1-9])/g, (_, digit) => {
      const one = Number(digit) - 1;
      return format(counts[one] ?? levels.get(one)?.start ?? 1, levels.get(one)?.way ?? 'decimal');
    });
  };
}
