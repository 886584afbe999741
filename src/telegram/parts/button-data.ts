import type { ArgumentSchemas, ButtonArguments, Verb } from './button-arguments.ts';

/** Telegram's limit for callback_data, in bytes. */
const DATA_LIMIT = 64;

/**
 * Writes a button's data.
 * @throws when it would be over Telegram's 64 bytes, which is a mistake in what the button takes.
 */
export function encodeButton<V extends Verb>(verb: V, ...args: ButtonArguments[V]): string {
  const data = [verb, ...args].join(':');
  if (Buffer.byteLength(data) > DATA_LIMIT) throw new Error(`Button data too long: ${data}`);
  return data;
}

/** Returns what a button's data asks for, whatever release sent it. */
export function verbOf(data: string): string {
  return data.split(':', 1)[0] ?? '';
}

/**
 * Reads a button's data by the arguments that each verb takes; null for data that no release of the bot has sent, such as
 * forged ones.
 */
export function decodeButton(
  data: string,
  schemasOf: ReadonlyMap<string, ArgumentSchemas>,
): { verb: Verb; args: unknown[] } | null {
  const [verb = '', ...written] = data.split(':');
  const schemas = schemasOf.get(verb);
  if (schemas?.length !== written.length) return null;
  const args: unknown[] = [];
  for (const [at, schema] of schemas.entries()) {
    const read = schema.safeParse(written[at]);
    if (!read.success) return null;
    args.push(read.data);
  }
  return { verb: verb as Verb, args };
}
