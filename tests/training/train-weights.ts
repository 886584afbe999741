import { WORDED_PARTS, type Weights } from '../../src/domain/questions/scoring/weights.ts';
import type { Example } from './examples.ts';
import { hasPlace } from '../../src/domain/questions/places.ts';
import { QUESTIONS } from '../../src/domain/questions/kinds/index.ts';
import { trainModel, type Labelled } from './train-model.ts';

/** Trains kinds by all examples, and each part that the wording says by those of kinds that have a place for it. */
export function trainWeights(examples: readonly Example[]): Omit<Weights, 'confidence'> {
  const parts = Object.fromEntries(
    WORDED_PARTS.map((part) => {
      const labelled = examples.flatMap(({ features, sample }) => {
        const readings = (sample.expected ?? []).flat().filter(({ kind }) => hasPlace(QUESTIONS[kind].places, part));
        const classes = [...new Set(readings.map((reading) => reading[part] ?? ''))];
        const kinds = [...new Set(readings.map(({ kind }) => kind))];
        return readings.length === 0 ? [] : [{ features: [...features, ...kinds.map((kind) => `k ${kind}`)], classes }];
      });
      return [part, trainModel(labelled)];
    }),
  ) as Weights['parts'];
  return {
    kind: trainModel(
      examples.map(({ features, kinds }) => ({ features, classes: kinds })),
      true,
    ),
    parts,
    describesTask: trainModel(examples.flatMap(describing)),
  };
}

/** A question in which no task is named by its number, and whether words of it mean one all the same. */
function describing({ features, question, sample }: Example): Labelled[] {
  if (question.numbered !== null || sample.expected === null) return [];
  const classes = sample.expected.flat().map(({ task }) => (task === undefined ? '' : 'task'));
  return [{ features, classes: [...new Set(classes)] }];
}
