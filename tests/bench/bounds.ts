/** The bounds that the bench holds its figures to: each is printed, and one that is broken ends the bench with an error. */
export class Bounds {
  private broken = 0;
  private readonly print: (text: string) => void;

  constructor(print: (text: string) => void) {
    this.print = print;
  }

  /** Prints a figure beside its bound. @param digits decimals with which both are printed. */
  atMost(what: string, value: number, bound: number, unit: string, digits = 0): void {
    const kept = value <= bound;
    if (!kept) this.broken += 1;
    const figures = `${value.toFixed(digits)} ${unit}, at most ${bound.toFixed(digits)} ${unit}`;
    this.print(`  ${kept ? 'kept  ' : 'BROKEN'}  ${what}: ${figures}`);
  }

  /** Says how many bounds were broken, and lets the process end with an error where there are any. */
  close(): void {
    this.print(this.broken === 0 ? '\nAll bounds are kept.' : `\n${this.broken} bounds are BROKEN.`);
    if (this.broken > 0) process.exitCode = 1;
  }
}
