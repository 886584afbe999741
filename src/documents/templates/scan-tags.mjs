/** The parts of a document that are filled; tags in notes would stay as they are. */
const FILLED = /^word\/(document|header|footer)\d*\.xml$/;
const NOTES = /^word\/(?:footnotes|endnotes)\.xml$/;
/** What Word keeps of changes that nobody has accepted. */
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo)\s/;
/** Elements that say where a text stands, and texts. */
const ELEMENT = /<(\/?)w:(p|tbl|tr|tc|sdtContent)(?=[\s/>])([^>]*)>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** A tag, or a brace that belongs to none. */
const TAG = /\{([^{}]*)\}|[{}]/g;
/** How much of its paragraph is told around a tag, on each side of it. */
const AROUND = 40;

/**
 * Finds the tags of a document's files, in their order, each with where it stands: `part`, `table`, `row`, `cell` (numbers of the
 * nearest around it, or null), `column` (from 0), whether it is in a content `control`, and the text `around` it.
 * @returns { tags, tracked } as check-template.ts has them
 */
export function scanTags(files) {
  const parts = Object.keys(files)
    .filter((name) => FILLED.test(name) || NOTES.test(name))
    .sort();
  let tracked = false;
  const tags = parts.flatMap((name) => {
    const xml = Buffer.from(files[name]).toString('utf8');
    tracked ||= TRACKED.test(xml);
    const part = FILLED.exec(name)?.[1] ?? 'note';
    return paragraphsOf(xml).flatMap((paragraph) => tagsOf(paragraph, part));
  });
  return { tags, tracked };
}

/** A paragraph of nothing but beginnings and ends of loops and conditions. */
const LOOPS_ALONE = /^(?:\s*\{\s*[#/][^{}]*\})+\s*$/;
const MARK = 'loops-alone="1"';
const MARKED = new RegExp(`<w:p (?:[^>]*\\s)?${MARK}[^>]*(?:/>|>(?:(?!</w:p>)[^])*</w:p>)`, 'g');
/** What makes a paragraph more than an empty line. */
const CONTENT = /<w:t(?:\s[^>]*)?>[^<]|<w:(?:sectPr|drawing|pict|object|br)[\s/>]/;

/** Marks the paragraphs of the text that hold beginnings and ends of loops alone, which would leave empty lines. */
export function markLoopParagraphs(xml) {
  let marked = '';
  let from = 0;
  for (const { text, place, at } of paragraphsOf(xml)) {
    // A cell has at least one paragraph.
    if (place.cell !== null || !LOOPS_ALONE.test(text)) continue;
    marked += `${xml.slice(from, at)}<w:p ${MARK}`;
    from = at + '<w:p'.length;
  }
  return marked + xml.slice(from);
}

/** Leaves out the paragraphs that were marked and are empty once the loops are gone. */
export function dropLoopParagraphs(xml) {
  return xml.replaceAll(MARKED, (paragraph) => (CONTENT.test(paragraph) ? paragraph.replace(` ${MARK}`, '') : ''));
}

function paragraphsOf(xml) {
  const paragraphs = [];
  const open = { p: [], tbl: [], tr: [], tc: [], sdtContent: [] };
  let count = 0;
  for (const { index: at, 1: closing, 2: name, 3: attributes, 4: text } of xml.matchAll(ELEMENT)) {
    if (name === undefined) {
      const paragraph = open.p.at(-1);
      if (paragraph !== undefined) paragraph.text += decoded(text);
      continue;
    }
    if (attributes.endsWith('/')) continue;
    if (closing === '/') {
      open[name].pop();
      continue;
    }
    count += 1;
    if (name === 'p') {
      const [table, row, cell] = [open.tbl.at(-1), open.tr.at(-1), open.tc.at(-1)];
      const place = {
        table: table?.number ?? null,
        row: row?.number ?? null,
        cell: cell?.number ?? null,
        column: cell?.column ?? null,
        control: open.sdtContent.length > 0,
      };
      const paragraph = { text: '', place, at };
      paragraphs.push(paragraph);
      open.p.push(paragraph);
      continue;
    }
    const row = open.tr.at(-1);
    open[name].push({ number: count, cells: 0, column: name === 'tc' ? (row?.cells ?? 0) : null });
    if (name === 'tc' && row !== undefined) row.cells += 1;
  }
  if (Object.values(open).some(({ length }) => length > 0)) throw new Error('The text breaks off.');
  return paragraphs;
}

function tagsOf({ text, place }, part) {
  return [...text.matchAll(TAG)].map(({ 0: said, 1: inside, index }) => {
    const from = Math.max(0, index - AROUND);
    const to = Math.min(text.length, index + said.length + AROUND);
    const around = `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`.toWellFormed();
    return { said: said.slice(0, 2 * AROUND), inside: inside?.slice(0, 2 * AROUND) ?? null, part, around, ...place };
  });
}

function decoded(text) {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (said, hex, digits, name) => {
    if (name !== undefined) return ENTITIES[name] ?? said;
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
}
