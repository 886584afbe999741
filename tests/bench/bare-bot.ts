// The ceiling: grammY alone, without store, pacing or promises. Started with the address of the Bot API server and `echo` or `conversation`.
import { conversations, createConversation, type Conversation, type ConversationFlavor } from '@grammyjs/conversations';
import { Bot, type Context } from 'grammy';

const [apiRoot = '', token = '', kind = 'echo'] = process.argv.slice(2);
const bot = new Bot<ConversationFlavor<Context>>(token, { client: { apiRoot, fetch: fetch as never } });
if (kind === 'echo') {
  bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
} else {
  bot.use(conversations());
  bot.use(createConversation(answerAll));
  bot.on('message:text', async (ctx) => {
    await ctx.reply(ctx.message.text);
    await ctx.conversation.enter('answerAll');
  });
}

/** As our own conversations do: one message, one answer, back to the checkpoint. */
async function answerAll(conversation: Conversation): Promise<void> {
  const start = conversation.checkpoint();
  const ctx = await conversation.waitFor('message:text');
  await ctx.reply(ctx.message.text);
  await conversation.rewind(start);
}

// Updates of one person one after the other, or a conversation loses answers.
const lanes = new Map<number, Promise<void>>();
await bot.init();
process.stdout.write('đang chạy\n');
for (let offset = 0; ;) {
  const updates = await bot.api.getUpdates({ offset, timeout: 30 });
  offset = Math.max(offset, ...updates.map(({ update_id }) => update_id + 1));
  for (const update of updates) {
    const lane = update.message?.chat.id ?? 0;
    lanes.set(
      lane,
      (lanes.get(lane) ?? Promise.resolve()).then(() => bot.handleUpdate(update)),
    );
  }
}
