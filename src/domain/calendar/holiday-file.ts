import { z } from 'zod';

const day = z.iso.date();

/** The shipped data of days off: the years whose announcement is known, with its days. */
export const holidayFileSchema = z.strictObject({
  years: z.array(
    z
      .strictObject({
        year: z.int().min(2000).max(2100),
        /** The announcement, in words; with number and date where these are known for certain. */
        source: z.string().min(1),
        days: z.array(
          z.strictObject({
            day,
            kind: z.enum(['off', 'work']),
            name: z.string().min(1),
            source: z.string().min(1),
            unverified: z.literal(true).optional(),
          }),
        ),
      })
      .refine(({ year, days }) => days.every(({ day }) => day.startsWith(`${year}-`)), 'days of another year'),
  ),
});

export type HolidayFile = z.infer<typeof holidayFileSchema>;
