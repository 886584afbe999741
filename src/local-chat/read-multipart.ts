import type { Parameters } from './types.ts';
import { readValue } from './read-value.ts';

/** A file inside a request. */
export interface UploadedFile {
  name: string;
  mime: string;
  bytes: Buffer;
}

/**
 * Reads a multipart body. Clients write file names unquoted, with spaces and Vietnamese letters, and Telegram takes
 * them; stricter readers drop such a part, so this one reads the disposition as Telegram does.
 */
export function readMultipart(
  body: Buffer,
  contentType: string,
): { parameters: Parameters; files: Map<string, UploadedFile> } {
  const parameters: Parameters = {};
  const files = new Map<string, UploadedFile>();
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? '';
  for (const part of split(body, Buffer.from(`--${boundary}`))) {
    const end = part.indexOf('\r\n\r\n');
    if (end < 0) continue;
    const head = part.subarray(0, end).toString('utf8');
    const content = part.subarray(end + 4, part.length - 2);
    const field = /name="?([^";\r\n]+)"?/i.exec(head)?.[1] ?? '';
    const fileName = /filename="?([^"\r\n;]+)"?/i.exec(head)?.[1];
    if (fileName === undefined) {
      parameters[field] = readValue(content.toString('utf8'));
    } else {
      // A file's name may not lead anywhere: only its last part counts.
      const name = fileName.split(/[/\\]/).at(-1) ?? '';
      const mime = /content-type:\s*([^\r\n;]+)/i.exec(head)?.[1] ?? 'application/octet-stream';
      files.set(field, { name: name === '' ? 'file' : name, mime, bytes: content });
    }
  }
  return { parameters, files };
}

function split(body: Buffer, separator: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = body.indexOf(separator);
  while (from >= 0) {
    const to = body.indexOf(separator, from + separator.length);
    if (to < 0) break;
    parts.push(body.subarray(from + separator.length + 2, to));
    from = to;
  }
  return parts;
}
