/** A paragraph of a document. Struck-out words stand between double tildes: "~~314~~". */
export interface ParagraphBlock {
  kind: 'paragraph';
  text: string;
  /** The number that the program counts before it ("1.", "a)", "-"); null where none is counted, also where one is typed. */
  number: string | null;
  /** 1 for a heading of the first level; null for what is no heading by its style. */
  level: number | null;
  bold: boolean;
  /** Where a person finds it: "đoạn 12", "Phụ lục I, đoạn 3". */
  place: string;
}

/** A cell of a grid without gaps. */
export interface GridCell {
  text: string;
  /** The cell is one with the cell above or left of it, whose text it has. */
  merged: 'no' | 'above' | 'left';
}

export interface GridRow {
  cells: GridCell[];
  /** The document says that it is repeated at the head of each page. */
  repeated: boolean;
  /** "Phụ lục I, bảng 1, dòng 12"; rows are counted from 1, heads among them. */
  place: string;
}

/** A table, or a sheet of a workbook, as a grid: all rows are of one length. */
export interface TableBlock {
  kind: 'table';
  /** The name of the sheet; null in a document. */
  sheet: string | null;
  rows: GridRow[];
  /** "Phụ lục I, bảng 1", "trang tính “Nhiệm vụ”". */
  place: string;
}

export type Block = ParagraphBlock | TableBlock;
