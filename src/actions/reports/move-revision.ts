import { moveReport } from '../../store/reports.ts';

/**
 * Moves a revision whose obligation has moved already.
 * @throws when it is not where its obligation is.
 */
export async function moveRevision(...move: Parameters<typeof moveReport>): Promise<void> {
  const [, id] = move;
  if (!(await moveReport(...move))) throw new Error(`Report ${id} is not where its obligation is.`);
}
