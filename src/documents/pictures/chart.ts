/** What a mark says, by colour and sign together: never by colour alone. */
export const TONES = [
  'done',
  'running',
  'held',
  'short',
  'late',
  'unreported',
  'partly',
  'waiting',
  'upcoming',
  'none',
] as const;
export type Tone = (typeof TONES)[number];

/** What stands around every chart; all texts are plain. */
interface ChartFrame {
  title: string;
  /** In a sentence or two what the chart shows: the caption of the picture. */
  summary: string;
  /** Which part of a longer list this is; null where it is all. */
  page: string | null;
  /** From where and until when the figures are; the last line of the picture. */
  source: string;
}

/** Rows by columns, each cell with a mark: tasks by years. */
export interface GridChart extends ChartFrame {
  kind: 'grid';
  columns: readonly string[];
  rows: readonly {
    label: string;
    /** What must be said of the row, as where the plan contradicts itself. */
    note: string | null;
    /** `text`: a few signs in the cell; `words`: the same said in full. */
    cells: readonly { tone: Tone; text: string; words: string }[];
  }[];
  /** What the text in the cells is. */
  hint: string;
  legend: readonly { tone: Tone; text: string }[];
}

/** How many of a whole are in which state, and which. */
export interface StatesChart extends ChartFrame {
  kind: 'states';
  parts: readonly { tone: Tone; label: string; count: number }[];
  units: readonly { tone: Tone; name: string; words: string }[];
  /** Said above the units, or instead of them. */
  unitsNote: string | null;
}

/** One bar of a chart: from zero to `value`, and hatched on to `to`. */
export interface Bar {
  /** `plan`: what is wanted; `fact`: what is there. */
  role: 'plan' | 'fact';
  /** Null where nothing is known, which is never drawn as zero. */
  value: number | null;
  to?: number;
  text: string;
}

/** Values beside what was planned. */
export interface BarsChart extends ChartFrame {
  kind: 'bars';
  items: readonly { label: string; note: string | null; bars: readonly Bar[]; maximum: number }[];
  notes: readonly string[];
  /** For a page of a document: on white, with low bars close together and no words cut. */
  printed?: true;
}

/** A chart as data: what it says can be drawn, and read as text. */
export type Chart = GridChart | StatesChart | BarsChart;
