import type { Model } from '../../src/domain/questions/scoring/model.ts';
import { mixedOrder, seededRandom } from './random.ts';

/** What a question shows, and the classes of which any is right. */
export interface Labelled {
  features: readonly string[];
  classes: readonly string[];
}

const EPOCHS = 14;
const RATE = 0.1;
/** How strongly weights are drawn to nothing. */
const DECAY = 0.0003;
/** Weights below this, in hundredths, are left out. */
const LEAST = 14;

/**
 * Trains the weights of classes: a regression over several classes, each step as large as the steps before in its direction were small
 * (Duchi et al. 2011, Adaptive Subgradient Methods).
 */
export function trainModel(examples: readonly Labelled[], keepsWords = false): Model {
  const classes = [...new Set(examples.flatMap((example) => example.classes))].sort();
  const weights = new Map<string, Float64Array>();
  const moved = new Map<string, Float64Array>();
  const random = seededRandom(7);
  const common = commonFeatures(examples);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const at of mixedOrder(examples.length, random)) {
      const example = examples[at];
      if (example !== undefined)
        step(
          { ...example, features: example.features.filter((feature) => common.has(feature)) },
          classes,
          weights,
          moved,
        );
    }
  const sorted = [...weights].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    classes,
    features: Object.fromEntries(sorted.flatMap(([feature, values]) => kept(feature, values, keepsWords))),
  };
}

function step(
  { features, classes: right }: Labelled,
  classes: readonly string[],
  weights: Map<string, Float64Array>,
  moved: Map<string, Float64Array>,
): void {
  const scale = 3 / Math.sqrt(features.length);
  const sums = new Float64Array(classes.length);
  for (const feature of features)
    weights.get(feature)?.forEach((weight, place) => (sums[place] = (sums[place] ?? 0) + weight * scale));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const share = 1 / right.length;
  for (const feature of features) {
    const values = weights.get(feature) ?? new Float64Array(classes.length);
    const steps = moved.get(feature) ?? new Float64Array(classes.length).fill(0.01);
    weights.set(feature, values);
    moved.set(feature, steps);
    classes.forEach((name, at) => {
      const value = values[at] ?? 0;
      const slope = ((powers[at] ?? 0) / total - (right.includes(name) ? share : 0)) * scale + DECAY * value;
      const far = (steps[at] ?? 0) + slope * slope;
      steps[at] = far;
      values[at] = value - (RATE * slope) / Math.sqrt(far);
    });
  }
}

/** A feature with its weights in hundredths; nothing where all of them are small. A word is kept, since it is known. */
function kept(feature: string, values: Float64Array, keepsWords: boolean): [string, number[]][] {
  const pairs = [...values].flatMap((value, kind) => {
    const hundredths = Math.round(value * 100);
    return Math.abs(hundredths) < LEAST ? [] : [kind, hundredths];
  });
  return pairs.length === 0 && !(keepsWords && feature.startsWith('w ')) ? [] : [[feature, pairs]];
}

/** Features that more than one example has, and every word: what stands once teaches nothing of others. */
function commonFeatures(examples: readonly Labelled[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Set(
    [...counts].filter(([feature, count]) => count > 1 || feature.startsWith('w ')).map(([feature]) => feature),
  );
}
