import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const TEXT = 'word/document.xml';
/** A time that archives can hold; the same document makes the same bytes. */
const PACKED_AT = new Date(2000, 0, 1);
/** LibreOffice takes so many paragraphs and rows for a page before it has laid out any. */
const GUESSED_PAGE = 20;
/** Nobody sees it: a twentieth of a point high. */
const HAIRLINE =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"/></w:pPr><w:r><w:t></w:t></w:r></w:p>';
const ELEMENT = /<(\/?)w:(p|tbl|tr)(?:\s[^>]*)?(\/?)>/g;
const KEPT_WITH_NEXT = /<w:keepNext\s*\/>|<w:keepNext w:val="(?:1|true|on)"|<w:pStyle w:val="Heading\d"/;

/** What stands in the body of a document by itself: a paragraph, or a table with its rows. */
interface Part {
  at: number;
  counts: number;
  keepsWithNext: boolean;
  endsSection: boolean;
}

/**
 * Keeps titles with what follows them in LibreOffice, which forgets it where a title is the last of those paragraphs that it takes
 * for a page at first: such a title is moved on by a paragraph that nobody sees. What is no document is returned as it is.
 */
export function keepTitles(document: Uint8Array): Uint8Array {
  try {
    const files = unzipSync(document);
    const text = files[TEXT];
    if (text === undefined) return document;
    const said = strFromU8(text);
    const moved = moveTitles(said);
    if (moved === said) return document;
    return zipSync({ ...files, [TEXT]: strToU8(moved) }, { mtime: PACKED_AT });
  } catch {
    return document;
  }
}

/** Puts unseen paragraphs before titles, and what else is kept with the next, that would end a guessed page. */
function moveTitles(xml: string): string {
  const added: { at: number; times: number }[] = [];
  let chain: Part[] = [];
  let counted = 0;
  for (const part of partsOf(xml)) {
    counted += part.counts;
    if (counted > GUESSED_PAGE) {
      const [first] = chain;
      if (first !== undefined) added.push({ at: first.at, times: chain.length });
      counted = chain.length;
    }
    if (part.endsSection) counted = 0;
    chain = part.keepsWithNext && !part.endsSection ? [...chain, part] : [];
  }
  const pieces: string[] = [];
  let from = 0;
  for (const { at, times } of added) {
    pieces.push(xml.slice(from, at), HAIRLINE.repeat(times));
    from = at;
  }
  return [...pieces, xml.slice(from)].join('');
}

function partsOf(xml: string): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let begun = 0;
  let rows = 0;
  for (const { 0: said, 1: closing, 2: name, 3: empty, index } of xml.matchAll(ELEMENT)) {
    const end = index + said.length;
    if (name === 'tr' && closing === '' && depth === 1) rows += 1;
    if (name === 'tr') continue;
    if (depth === 0) [begun, rows] = [index, 0];
    if (empty === '') depth += closing === '' ? 1 : -1;
    if (depth > 0) continue;
    const own = xml.slice(begun, end);
    const isTable = name === 'tbl';
    parts.push({
      at: begun,
      counts: isTable ? rows : 1,
      keepsWithNext: !isTable && KEPT_WITH_NEXT.test(own),
      endsSection: !isTable && own.includes('<w:sectPr'),
    });
  }
  return parts;
}
