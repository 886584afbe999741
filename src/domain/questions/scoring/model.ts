/** Weights of classes, that training made of questions whose class is known. */
export interface Model {
  classes: readonly string[];
  /** For each feature its weights in hundredths: the place of a class, the weight, and so on. */
  features: Readonly<Record<string, readonly number[]>>;
}

/** Returns how likely each class is for a question with these features: one in all, in the order of the classes. */
export function scoreClasses({ classes, features: weights }: Model, features: readonly string[]): number[] {
  const sums = classes.map(() => 0);
  // Long questions have more features, and are no surer for it.
  const scale = 3 / Math.sqrt(features.length) / 100;
  for (const feature of features) {
    const pairs = weights[feature];
    if (pairs === undefined) continue;
    for (let at = 0; at < pairs.length; at += 2) {
      const place = pairs[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + (pairs[at + 1] ?? 0) * scale;
    }
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Returns the likeliest class with its likelihood. */
export function likeliest(model: Model, features: readonly string[]): { value: string; likelihood: number } {
  const likelihoods = scoreClasses(model, features);
  const likelihood = Math.max(...likelihoods);
  return { value: model.classes[likelihoods.indexOf(likelihood)] ?? '', likelihood };
}
