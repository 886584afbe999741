// npm run train: makes src/domain/questions/scoring/weights.json of the questions in tests/fixtures/questions/trained.tsv, to the
// same bytes each time, and prints the curve of right against wrong and sure answers, by cross-validation.
import { writeFileSync } from 'node:fs';
import { readSamples } from '../support/questions.ts';
import { crossValidate } from './cross-validate.ts';
import { examplesOf } from './examples.ts';
import { trainConfidence } from './train-confidence.ts';
import { trainWeights } from './train-weights.ts';

const FOLDS = 5;
const examples = examplesOf(readSamples('tests/fixtures/questions/trained.tsv'));
const tried = crossValidate(examples, FOLDS);
const confidence = trainConfidence(tried);
writeFileSync(
  new URL('../../src/domain/questions/scoring/weights.json', import.meta.url),
  `${JSON.stringify({ ...trainWeights(examples), confidence })}\n`,
);
console.log(`${examples.length} questions; of each fold, read by what the others taught:`);
for (const line of tried.describe(confidence)) console.log(line);
