import type { IncomingMessage } from 'node:http';
import { readMultipart, type UploadedFile } from './read-multipart.ts';
import { readValue } from './read-value.ts';
import { Refusal, type Parameters } from './types.ts';

/** Telegram takes files of up to 50 MB from bots. */
const LARGEST = 50 * 1024 * 1024;

/**
 * Reads the parameters of a call, however it was sent: query, JSON, form or multipart. Uploaded files are under their
 * field's name.
 */
export async function readParameters(
  request: IncomingMessage,
  url: URL,
): Promise<{ parameters: Parameters; files: Map<string, UploadedFile> }> {
  const parameters: Parameters = {};
  for (const [key, value] of url.searchParams) parameters[key] = readValue(value);
  const type = request.headers['content-type'] ?? '';
  const body = await readBody(request);
  if (type.startsWith('multipart/form-data')) {
    const read = readMultipart(body, type);
    return { parameters: { ...parameters, ...read.parameters }, files: read.files };
  }
  if (type.startsWith('application/json') && body.length > 0) {
    try {
      Object.assign(parameters, JSON.parse(body.toString('utf8')));
    } catch {
      throw new Refusal(400, "Bad Request: can't parse JSON object");
    }
  } else {
    for (const [key, value] of new URLSearchParams(body.toString('utf8'))) parameters[key] = readValue(value);
  }
  return { parameters, files: new Map() };
}

/** Reads a request's body up to `limit` bytes. @throws Refusal for a longer one. */
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
