/** Thousandths: quantities are given with three decimals at most. */
const SCALE = 1000;

/** Adds up numbers of at most three decimals without the errors of floating point. */
export function exactSum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + Math.round(number * SCALE), 0) / SCALE;
}
