import { z } from 'zod';
import { defineField, refused, type Reading } from './field-type.ts';
import { common } from './question-schema.ts';

const DEGREES = /^\s*(\d{1,2}[.]\d{2,})\s*[,; ]\s*(\d{2,3}[.]\d{2,})\s*$/;

/** A place, shared from the phone or pasted as two figures: "19.1234, 105.4321". */
export const locationField = defineField(
  z.strictObject({ ...common, type: z.literal('location') }),
  z.object({ type: z.literal('location'), latitude: z.number(), longitude: z.number() }),
)({
  inExpressions: null,
  measure: () => undefined,
  describe: ({ latitude, longitude }) => ({ kind: 'name', name: `${latitude.toFixed(4)}, ${longitude.toFixed(4)}` }),
  hint: () => ({}),
  read(_question, text) {
    const [, latitude, longitude] = DEGREES.exec(text.normalize('NFKC')) ?? [];
    return place(Number(latitude), Number(longitude));
  },
  receive: (_question, sent) =>
    sent.kind === 'location' ? place(sent.latitude, sent.longitude) : refused({ kind: 'needs-location' }),
});

/** Viet Nam lies between these degrees; what is outside is a slip. */
function place(
  latitude: number,
  longitude: number,
): Reading<{ type: 'location'; latitude: number; longitude: number }> {
  const inside = latitude >= 8 && latitude <= 24 && longitude >= 102 && longitude <= 118;
  return inside
    ? { kind: 'value', value: { type: 'location', latitude, longitude } }
    : refused({ kind: 'needs-location' });
}
