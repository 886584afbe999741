import { InputFile, type Transformer } from 'grammy';
import type { DrawnFile } from '../parts/view.ts';

/** How many pictures are remembered; the one that was not asked for longest is forgotten. */
const REMEMBERED = 500;

/** An upload that is drawn only where Telegram does not have it yet. */
export class DrawnUpload extends InputFile {
  readonly key: string;
  /** Draws it; what goes wrong with that is no fault of the way to Telegram. */
  readonly draw: () => Promise<InputFile>;

  constructor({ key, draw }: DrawnFile, name: string) {
    super(async () => Buffer.from(await draw()), name);
    this.key = key;
    this.draw = async () => new InputFile(Buffer.from(await draw()), name);
  }
}

type Call = Parameters<Transformer>[0];

/** Waits for something with the answer to a chat; `something` does not reject. */
type WaitIn = (chat: string, something: Promise<unknown>) => Promise<void>;

/** Sends a picture of unchanged data by the id under which Telegram has it: it is drawn and uploaded once. */
export class SentPictures {
  private readonly ids = new Map<string, string>();
  /** The uploads that are on their way, with the id that comes of them. */
  private readonly uploads = new Map<string, Promise<unknown>>();
  private readonly waitIn: WaitIn;

  /** @param waitIn lets it be known that the answer to a chat does nothing but wait. */
  constructor(waitIn: WaitIn) {
    this.waitIn = waitIn;
  }

  /** Puts what Telegram has in the place of an upload; where Telegram refuses it, the picture is uploaded anew. */
  readonly reuse: Transformer = async (call, method, payload, signal) => {
    const upload = (payload as { photo?: unknown }).photo;
    if (!(upload instanceof DrawnUpload)) return call(method, payload, signal);
    const { key } = upload;
    const underWay = this.uploads.get(key);
    if (underWay !== undefined)
      await this.waitIn(String((payload as { chat_id?: number | string }).chat_id ?? ''), underWay);
    const known = this.ids.get(key);
    if (known !== undefined) {
      const answer = await call(method, { ...payload, photo: known }, signal);
      if (answer.ok || answer.error_code !== 400) return answer;
      this.ids.delete(key);
    }
    const uploading = upload.draw().then((photo) => call(method, { ...payload, photo }, signal));
    const done = uploading.then(
      (answer) => this.remember(key, answer),
      () => undefined,
    );
    this.uploads.set(key, done);
    void done.then(() => {
      if (this.uploads.get(key) === done) this.uploads.delete(key);
    });
    return uploading;
  };

  private remember(key: string, answer: Awaited<ReturnType<Call>>): void {
    if (!answer.ok) return;
    const id = (answer.result as { photo?: { file_id: string }[] }).photo?.at(-1)?.file_id;
    if (id === undefined) return;
    this.ids.delete(key);
    this.ids.set(key, id);
    const [oldest] = this.ids.keys();
    if (this.ids.size > REMEMBERED && oldest !== undefined) this.ids.delete(oldest);
  }
}
