/** A part of the body of a document. */
export type Block =
  /** A title of a part, bold: "I. KẾT QUẢ THỰC HIỆN"; of level 2, of a section in it. */
  | { kind: 'title'; text: string; level?: 2 }
  /** A paragraph of running text; each line break begins another. */
  | { kind: 'paragraph'; text: string }
  /** A line in the middle, in italics; `together` with what follows it. */
  | { kind: 'centred'; text: string; together?: true }
  | ({ kind: 'table' } & DocumentTable)
  | ({ kind: 'picture' } & DocumentPicture);

/** A picture on the page, with its caption below it. */
export interface DocumentPicture {
  png: Uint8Array;
  /** In millimetres. */
  width: number;
  height: number;
  /** What it shows in words, read out to those who do not see it. */
  alternative: string;
  caption: string;
}

/** A row of a table: its cells; the same on the page of the row below; a line over the rows of a group; or a sum, bold. */
export type DocumentRow =
  readonly string[] | { together: readonly string[] } | { group: string } | { total: readonly string[] };

/** A ruled table whose heading is repeated on each page. */
export interface DocumentTable {
  columns: readonly DocumentColumn[];
  rows: readonly DocumentRow[];
}

/** A column of a table. */
export interface DocumentColumn {
  heading: string;
  /** Of the width, in percent. */
  share: number;
  /** `figure`: figures at the right, words at the left. */
  align?: 'left' | 'center' | 'right' | 'figure';
  /** What stands over this heading and its neighbours' that have the same above them. */
  above?: string;
}

/** Who issues a document, as its head and foot say it. */
export interface Letterhead {
  /** The agency above, as "UBND TỈNH NGHỆ AN"; null where none is named, as for People's Committees. */
  superior: string | null;
  /** In lines, as "SỞ CÔNG THƯƠNG", or "ỦY BAN NHÂN DÂN" over "HUYỆN QUỲ HỢP". */
  issuer: readonly string[];
  /** As it is called in running text: "Ủy ban nhân dân huyện Quỳ Hợp". */
  name: string;
  /** What stands after the type in the number: "UBND" in "Số: /BC-UBND"; null where it is not known. */
  code: string | null;
  /** Before the date: "Quỳ Hợp, ngày … tháng … năm …". */
  place: string;
  /** In whose name and as what the document is signed, in lines; empty where that is left open. */
  authority: readonly string[];
}

/** A table after the document, on pages of its own. */
export interface Annex {
  title: string;
  table: DocumentTable;
  /** With the page turned to its long side, for many columns. */
  across?: true;
}

/** An official document as data. It has no number, no date and no signer: those are given by people. */
export interface OfficialDocument {
  letterhead: Letterhead;
  /** A letter has no name of its own: its summary stands under the number, led by "V/v". */
  type: { kind: 'named'; name: string; abbreviation: string } | { kind: 'letter' };
  /** Trích yếu, without "V/v". */
  summary: string;
  addressees: readonly string[];
  body: readonly Block[];
  /** Nơi nhận, without the dashes; the last line, "Lưu: VT, …", is added. */
  recipients: readonly string[];
  annexes: readonly Annex[];
  /** On as little paper as the form allows: the smaller type, lines and paragraphs close together. */
  dense?: true;
}
