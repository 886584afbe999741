import { z } from 'zod';
import { parseDocumentReference, type ParsedReference } from '../../text/parse-document-reference.ts';
import { readNamedDocument, writeReference } from '../../text/write-reference.ts';
import { defineField, refused, type Refusal } from './field-type.ts';
import { optionsMeant } from './options.ts';
import { readWritten } from './texts.ts';
import { common, option } from './question-schema.ts';

/** What is missing or impossible in number and date of a document. */
const DOCUMENT_REFUSALS = {
  'no-number': 'no-document-number',
  'no-date': 'no-document-date',
  'impossible-date': 'impossible-document-date',
  'future-date': 'future-document-date',
} as const satisfies Record<Extract<ParsedReference, { kind: 'refused' }>['reason'], Refusal['kind']>;

/** One of the question's options, pressed or typed; some options ask for a detail. */
export const choiceField = defineField(
  z.strictObject({ ...common, type: z.literal('choice'), options: z.array(option).min(2) }),
  z.object({ type: z.literal('choice'), option: z.string(), detail: z.string().exactOptional() }),
)({
  inExpressions: 'string',
  measure: ({ option }) => option,
  describe({ option, detail }, question) {
    const found = question?.options.find(({ key }) => key === option);
    return { kind: 'choice', label: found?.label ?? option, detail, sentence: found?.sentence };
  },
  measuredInWords: (measured, { options }) => options.find(({ key }) => key === measured)?.label ?? String(measured),
  fits: ({ options }, { option }) => options.some(({ key }) => key === option),
  optionsVary: true,
  options: ({ options }) => options.map(({ label }) => ({ label, chosen: false })),
  press({ options }, index) {
    const option = options[index];
    return option === undefined ? null : { type: 'choice', option: option.key };
  },
  placeOf: ({ options }, place) => options.find(({ key }) => key === place),
  detailAsked({ options }, { option, detail }) {
    const chosen = options.find(({ key }) => key === option);
    return detail === undefined && chosen?.detail !== undefined ? chosen : undefined;
  },
  doubtDetail({ options }, place, text, today) {
    const asked = options.find(({ key }) => key === place)?.detail;
    if (asked?.as !== 'document-reference' || text === '') return null;
    const read = parseDocumentReference(text, today);
    return read.kind === 'refused' ? { kind: DOCUMENT_REFUSALS[read.reason] } : null;
  },
  read(question, text, { place, today }) {
    if (place !== null) {
      const { as } = question.options.find(({ key }) => key === place)?.detail ?? {};
      const whole = as === 'document-reference' ? writeReference(text, today) : text;
      return readWritten(whole, 500, (detail) => ({ type: 'choice', option: place, detail }));
    }
    const meant = optionsMeant(question.options, text);
    const valueOf = ({ key }: { key: string }): { type: 'choice'; option: string } => ({ type: 'choice', option: key });
    if (meant.kind === 'one') return { kind: 'value', value: valueOf(meant.option) };
    // Whoever names the document says that there is one.
    const asked = question.options.find(({ detail }) => detail?.as === 'document-reference');
    const named = asked === undefined ? null : readNamedDocument(text, today);
    if (asked !== undefined && named !== null) {
      const detail = named.cited === null ? {} : { detail: named.cited };
      return { kind: 'value', value: { ...valueOf(asked), ...detail } };
    }
    return meant.kind === 'some'
      ? { kind: 'candidates', values: meant.options.map(valueOf) }
      : refused({ kind: 'choose-option' });
  },
});
