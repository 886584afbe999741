/** An amount of one source of money, in đồng; `name` where the source itself had to be named. */
export interface DescribedSource {
  label: string;
  name: string | undefined;
  amount: number;
}

/** A part of a group by its short label, with what was answered. */
export interface DescribedPart {
  label: string;
  answer: AnswerDescription;
}

/** The parts of a group, or of one row of several; `name` is what was answered to the part that names a row. */
export interface DescribedParts {
  parts: DescribedPart[];
  name: AnswerDescription;
}

/** What a value says, before it is put into the words of a chat or a document. */
export type ValueDescription =
  /** Said alike everywhere: a name, a day, a number of a phone. */
  | { kind: 'name'; name: string }
  /** Empty where the person said that there is nothing. */
  | { kind: 'text'; text: string }
  /** `counted`: whole things, such as facilities. `share`: how much of another answer it is, where the form names one. */
  | { kind: 'quantity'; number: number; unit: string; counted: boolean; share?: string }
  | { kind: 'percent'; from: number; to: number }
  /** In đồng. */
  | { kind: 'money'; amount: number }
  | { kind: 'sources'; sources: DescribedSource[]; total: number }
  | { kind: 'yes-no'; yes: boolean }
  /** `sentence`: how a report says it, where the form tells. */
  | { kind: 'choice'; label: string; detail: string | undefined; sentence?: string | undefined }
  | { kind: 'choices'; labels: string[] }
  | { kind: 'task'; code: string; title: string }
  | { kind: 'files'; pictures: boolean; names: string[] }
  | ({ kind: 'parts' } & DescribedParts)
  | { kind: 'rows'; label: string; rows: DescribedParts[] };

/** What an answer says. `open`: there is none; `later`: it was postponed, which is never zero. */
export type AnswerDescription = { kind: 'open' } | { kind: 'later' } | ValueDescription;
