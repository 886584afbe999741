/** Numbers in words, as they count groups and targets. */
export const NUMBER_WORDS: Readonly<Record<string, string>> = {
  mot: '1',
  nhat: '1',
  hai: '2',
  ba: '3',
  bon: '4',
  tu: '4',
  nam: '5',
};
