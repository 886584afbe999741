/** What a question asks for, by which its figure is found among others. */
export interface Asked {
  kind: 'count' | 'money' | 'share';
  /** The unit of a count. */
  unit: string;
  /** The year that is reported on. */
  year: number | null;
}
