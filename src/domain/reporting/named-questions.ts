/** “câu 7 - 9, 12, 13”: the word, and the numbers with what stands between them. */
const NAMED = /(câu\s+)(\d+(?:(?:\s*[-–,]\s*|\s+và\s+)\d+)*)/giu;
/** So many numbers in a row are written by the first and the last. */
const RUN = 3;

/** Returns the numbers of the questions that a text names: “Câu 1 - 3, 10” names 1, 2, 3 and 10. */
export function questionsNamedIn(text: string): number[] {
  return [...text.matchAll(NAMED)].flatMap(([, , listed = '']) => numbersIn(listed));
}

/** Writes a text with other numbers of the questions that it names; as it stands where they have none. */
export function renumberQuestions(text: string, renumber: (number: number) => number | undefined): string {
  return text.replaceAll(NAMED, (said, word: string, listed: string) => {
    const numbers = numbersIn(listed).flatMap((number) => renumber(number) ?? []);
    return numbers.length === 0 ? said : `${word}${writeNumbers(numbers)}`;
  });
}

function numbersIn(listed: string): number[] {
  return listed.split(/,|\svà\s/u).flatMap((part) => {
    const [from = 0, to = from] = part.split(/[-–]/u).map(Number);
    return Array.from({ length: Math.max(to - from + 1, 0) }, (_one, at) => from + at);
  });
}

function writeNumbers(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length < RUN ? run.map(String) : [`${run[0]} - ${run.at(-1)}`])).join(', ');
}
