import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { Refusal, type Parameters } from './types.ts';

/** A file inside a request. */
export interface UploadedFile {
  name: string;
  mime: string;
  bytes: Buffer;
}

/** Telegram takes files of up to 50 MB from bots. */
const LARGEST = 50 * 1024 * 1024;

/**
 * Reads the parameters of a call, however it was sent: query, JSON, form or multipart. Nested values of forms are JSON.
 * Uploaded files are under their field's name.
 */
export async function readParameters(request: IncomingMessage, url: URL): Promise<{ parameters: Parameters; files: Map<string, UploadedFile> }> {
  const parameters: Parameters = {};
  const files = new Map<string, UploadedFile>();
  for (const [key, value] of url.searchParams) parameters[key] = readValue(value);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) {
    await readMultipart(request, parameters, files);
  } else {
    const body = await readBody(request);
    if (type.startsWith('application/json') && body.length > 0) {
      try {
        Object.assign(parameters, JSON.parse(body.toString('utf8')));
      } catch {
        throw new Refusal(400, "Bad Request: can't parse JSON object");
      }
    } else {
      for (const [key, value] of new URLSearchParams(body.toString('utf8'))) parameters[key] = readValue(value);
    }
  }
  return { parameters, files };
}

/** Reads a request's body up to `limit` bytes. */
export async function readBody(request: IncomingMessage, limit = LARGEST): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new Refusal(413, 'Request Entity Too Large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readValue(value: string): unknown {
  if (!/^[[{]|^(true|false|-?\d+)$/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function readMultipart(request: IncomingMessage, parameters: Parameters, files: Map<string, UploadedFile>): Promise<void> {
  return new Promise((resolve, reject) => {
    const parser = busboy({ headers: request.headers, limits: { fileSize: LARGEST } });
    parser.on('field', (name, value) => (parameters[name] = readValue(value)));
    parser.on('file', (field, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.truncated === true) reject(new Refusal(413, 'Request Entity Too Large'));
        // A file's name may not lead anywhere: only its last part counts.
        const last = (filename ?? '').split(/[/\\]/).at(-1) ?? '';
        const name = last === '' ? 'file' : last;
        files.set(field, { name, mime: mimeType, bytes: Buffer.concat(chunks) });
      });
    });
    parser.on('close', resolve);
    parser.on('error', reject);
    request.pipe(parser);
  });
}
