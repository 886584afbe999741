/** Reads a form's value: nested values, numbers and booleans are written as JSON. */
export function readValue(value: string): unknown {
  if (!/^[[{]|^(true|false|-?\d+)$/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
