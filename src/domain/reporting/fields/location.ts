import { refused, type FieldType } from './field-type.ts';

const DEGREES = /^\s*(\d{1,2}[.]\d{2,})\s*[,; ]\s*(\d{2,3}[.]\d{2,})\s*$/;

/** A place, shared from the phone or pasted as two figures: "19.1234, 105.4321". */
export const locationField: FieldType<'location'> = {
  type: 'location',
  inExpressions: null,
  measure: () => undefined,
  read(_question, text) {
    const [, latitude, longitude] = DEGREES.exec(text.normalize('NFKC')) ?? [];
    return place(Number(latitude), Number(longitude));
  },
  receive: (_question, sent) =>
    sent.kind === 'location' ? place(sent.latitude, sent.longitude) : refused({ kind: 'needs-location' }),
};

/** Viet Nam lies between these degrees; what is outside is a slip. */
function place(latitude: number, longitude: number): ReturnType<typeof refused> {
  const inside = latitude >= 8 && latitude <= 24 && longitude >= 102 && longitude <= 118;
  return inside
    ? { kind: 'value', value: { type: 'location', latitude, longitude } }
    : refused({ kind: 'needs-location' });
}
