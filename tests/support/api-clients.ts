import type { GrammyError } from 'grammy';
import { Bot, InputFile } from 'grammy';
import type { TelegramError } from 'telegraf';
import { Telegraf } from 'telegraf';

/** The token of the bot that the clients are. */
export const TOKEN = '1000000001:a-token-for-conformance';

/** Who chats with it. */
export const PERSON = 42;

/** What both clients can do, in the same words; neither was written against this server. */
export interface Client {
  call(method: string, parameters: object): Promise<unknown>;
  sendDocument(name: string, content: string): Promise<{ document: { file_id: string; file_name?: string } }>;
  /** The code and description of a refusal. */
  refusal(error: unknown): { code: number; description: string; retryAfter: number | undefined };
}

export const CLIENTS: Record<string, (root: string, token?: string) => Client> = {
  grammY: (root, token = TOKEN) => {
    const { api } = new Bot(token, { client: { apiRoot: root } });
    return {
      call: (method, parameters) => {
        const send = (api.raw as unknown as Record<string, (...given: object[]) => Promise<unknown>>)[method]!;
        // A method without parameters takes a signal in their place.
        return method === 'getMe' ? send() : send(parameters);
      },
      sendDocument: (name, content) => api.sendDocument(PERSON, new InputFile(Buffer.from(content), name)),
      refusal: (error) => {
        const { error_code, description, parameters } = error as GrammyError;
        return { code: error_code, description, retryAfter: parameters.retry_after };
      },
    };
  },
  Telegraf: (root, token = TOKEN) => {
    const { telegram } = new Telegraf(token, { telegram: { apiRoot: root } });
    return {
      call: (method, parameters) => telegram.callApi(method as never, parameters as never),
      sendDocument: (name, content) => telegram.sendDocument(PERSON, { source: Buffer.from(content), filename: name }),
      refusal: (error) => {
        const { code, description, parameters } = error as TelegramError;
        return { code, description, retryAfter: parameters?.retry_after };
      },
    };
  },
};

/** The refusal with which a call is answered; a call that is not refused throws. */
export async function refusalOf(
  client: Client,
  method: string,
  parameters: object,
): Promise<ReturnType<Client['refusal']>> {
  try {
    await client.call(method, parameters);
  } catch (error) {
    return client.refusal(error);
  }
  throw new Error('The call was not refused.');
}
