/** A report that a unit still has to hand in, as notices tell of it. */
export interface Owed {
  title: string;
  /** The last day on time as it is announced, yyyy-mm-dd. */
  announcedOn: string;
  obligationId: number;
  questions: number;
}
