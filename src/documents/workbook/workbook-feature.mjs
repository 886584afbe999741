// Plain JavaScript: the thread that writes workbooks does not have the loader that runs TypeScript.

/** A formula of a cell as the library writes it, without a result. */
const FORMULA = /<c ([^>]*)><f>([^<]*)<\/f><\/c>/g;
const PLACE = /(?:^| )r="([A-Z]+\d+)"/;

/**
 * Makes a feature of write-excel-file, for what it cannot do itself: results beside formulas, pages of one width, heads
 * repeated on each page, page numbers, and what the workbook says of itself. Rows of values alone it leaves empty: they are
 * put in by `fillWorkbook`, which needs the styles that are noted here at each sheet (`styles`).
 * @param sheets of each sheet its name, the rows of its head ({ from, to }, counted from 1), the results of its formulas by
 *   cell, and the number of the row after the last, which shows each look of values alone (`looks`) once and is taken out.
 */
export function workbookFeature({ title, creator, created, sheets }) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return withoutLooks(xml, sheet)
              .replace(/<worksheet [^>]*>/, (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
              .replace(/<pageMargins [^>]*\/>/, '')
              .replace(/<pageSetup [^>]*\/>/, (setup) => `${validations(sheet)}${MARGINS}${setup}${FOOTER}`)
              .replaceAll(FORMULA, (_cell, attributes, formula) => {
                const result = sheet.results.get(PLACE.exec(attributes)[1]);
                const kind = typeof result === 'string' ? ' t="str"' : '';
                const kept = typeof result === 'string' ? escape(result) : result;
                return `<c ${attributes}${kind}><f>${formula}</f><v>${kept}</v></c>`;
              });
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace(/<definedNames ?\/>/, `<definedNames>${repeatedHeads(sheets)}</definedNames>`),
        },
        '[Content_Types].xml': {
          insert: () =>
            '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>',
        },
        '_rels/.rels': {
          insert: () =>
            '<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
      },
      write: { files: () => ({ 'docProps/core.xml': coreProperties(title, creator, created) }) },
    },
  };
}

function withoutLooks(xml, sheet) {
  const shown = new RegExp(`<row r="${sheet.looksAt}"[^>]*>.*?</row>`);
  const [looking] = shown.exec(xml);
  sheet.styles = new Map([...looking.matchAll(/ s="(\d+)"/g)].map(([, style], at) => [sheet.looks[at], style]));
  return xml.replace(shown, '');
}

/** Programs take no more letters. */
const LONGEST_COMMENT = 255;

/** In inches. */
const MARGINS = '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
const FOOTER = '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>';

/** What is said of cells, and lists to choose from; what is not in them may be typed all the same. */
function validations({ choices, comments }) {
  const each = [
    ...choices.map(
      ({ range, from }) =>
        `<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>${escape(from)}</formula1></dataValidation>`,
    ),
    // A comment proper takes a drawing besides; this shows the same wherever the cell is chosen.
    ...comments.map(
      ({ cell, text }) =>
        `<dataValidation allowBlank="1" showInputMessage="1" prompt="${escape(text.slice(0, LONGEST_COMMENT)).replaceAll('"', '&quot;')}" sqref="${cell}"/>`,
    ),
  ];
  return each.length === 0 ? '' : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

function repeatedHeads(sheets) {
  return sheets
    .map(({ name, head }, at) => {
      const place = `'${name.replaceAll("'", "''")}'!$${head.from}:$${head.to}`;
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escape(place)}</definedName>`;
    })
    .join('');
}

function coreProperties(title, creator, created) {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(title)}</dc:title><dc:creator>${escape(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${escape(creator)}</cp:lastModifiedBy><dc:language>vi-VN</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`,
    '</cp:coreProperties>',
  ].join('');
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
