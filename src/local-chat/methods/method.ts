import type { ChatState } from '../chat-state.ts';
import type { UploadedFile } from '../read-multipart.ts';
import type { Parameters } from '../types.ts';

/** What a method of the Bot API works on. */
export interface MethodCall {
  state: ChatState;
  parameters: Parameters;
  files: ReadonlyMap<string, UploadedFile>;
}

/** Does a call and returns its result. @throws Refusal in Telegram's words. */
export type Method = (call: MethodCall) => unknown;
