import type { CrossValidation } from './cross-validate.ts';
import { mixedOrder, seededRandom } from './random.ts';

const EPOCHS = 60;
const DECAY = 0.0005;

/** Trains how sure an answer is: a regression of whether it was right, over questions that the weights had not seen. */
export function trainConfidence({ tried }: CrossValidation): number[] {
  const answered = tried.filter(({ declined }) => !declined);
  const count = answered[0]?.features.length ?? 0;
  const weights = Array.from({ length: count }, () => 0);
  const moved = Array.from({ length: count }, () => 0.01);
  const random = seededRandom(11);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const at of mixedOrder(answered.length, random)) {
      const one = answered[at];
      if (one === undefined) continue;
      const sum = one.features.reduce((total, value, place) => total + value * (weights[place] ?? 0), 0);
      const miss = 1 / (1 + Math.exp(-sum)) - (one.isRight ? 1 : 0);
      one.features.forEach((value, place) => {
        const slope = miss * value + DECAY * (weights[place] ?? 0);
        moved[place] = (moved[place] ?? 0) + slope * slope;
        weights[place] = (weights[place] ?? 0) - (0.1 * slope) / Math.sqrt(moved[place] ?? 1);
      });
    }
  return weights.map((weight) => Math.round(weight * 1_000) / 1_000);
}
