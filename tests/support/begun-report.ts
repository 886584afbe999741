import type { Trial } from './trial.ts';

/** The contact of Quỳ Hợp has answered three of the 14 questions of the report of 2018, and is asked the fourth. */
export async function answerThree(trial: Trial): Promise<void> {
  const { contact } = trial;
  await trial.openRound();
  await contact.reads(/Kính gửi/);
  await contact.says('/baocao', /14 câu/);
  await contact.presses('Bắt đầu', /Câu 1\/14/);
  for (const [at, figure] of ['126', '82', '41'].entries()) await contact.says(figure, new RegExp(`Câu ${at + 2}/14`));
}
