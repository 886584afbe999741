import { z } from 'zod';

/** Reads from which file an answer came, as the store keeps it. */
export const answerFileSource = z.object({
  file: z.string(),
  /** Where in the file it stands: "bảng 1, dòng 3". */
  places: z.array(z.string()),
  /** A part of it was typed since. */
  changed: z.literal(true).exactOptional(),
});

/** From which file an answer came, and where in it it stands. */
export type AnswerFileSource = z.output<typeof answerFileSource>;
