/** What of a TrueType font is needed to lay text out. */
export interface Font {
  unitsPerEm: number;
  /** Whether the font has a glyph of its own for this code point. */
  has: (codePoint: number) => boolean;
  /** The width of its glyph in units of the font; that of the missing glyph where it has none. */
  advance: (codePoint: number) => number;
}

/**
 * Reads the tables `head`, `hhea`, `hmtx` and `cmap` of a TrueType file.
 * @throws where the file has no Unicode map of format 4, which every font that is shipped has.
 */
export function readFont(file: Buffer): Font {
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + file.readUInt16BE(4) * 16; at += 16)
      if (file.toString('latin1', at, at + 4) === tag) return file.readUInt32BE(at + 8);
    throw new Error(`The font has no table ${tag}.`);
  };
  const [map, metrics] = [readMap(file, table('cmap')), table('hmtx')];
  const measured = file.readUInt16BE(table('hhea') + 34);
  return {
    unitsPerEm: file.readUInt16BE(table('head') + 18),
    has: (codePoint) => (map.get(codePoint) ?? 0) !== 0,
    advance: (codePoint) => file.readUInt16BE(metrics + 4 * Math.min(map.get(codePoint) ?? 0, measured - 1)),
  };
}

/** Code points with the glyphs that the font has for them. */
function readMap(file: Buffer, cmap: number): Map<number, number> {
  const map = new Map<number, number>();
  for (let record = cmap + 4; record < cmap + 4 + file.readUInt16BE(cmap + 2) * 8; record += 8) {
    const start = cmap + file.readUInt32BE(record + 4);
    if (file.readUInt16BE(start) !== 4) continue;
    const twice = file.readUInt16BE(start + 6);
    for (let at = start + 14; at < start + 14 + twice; at += 2) {
      const [last, first] = [file.readUInt16BE(at), file.readUInt16BE(at + twice + 2)];
      const [delta, offset] = [file.readUInt16BE(at + 2 * twice + 2), file.readUInt16BE(at + 3 * twice + 2)];
      for (let code = first; code <= last && code < 0xffff; code += 1) {
        const listed = offset === 0 ? code : file.readUInt16BE(at + 3 * twice + 2 + offset + 2 * (code - first));
        map.set(code, offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff);
      }
    }
    return map;
  }
  throw new Error('The font has no Unicode map of format 4.');
}
