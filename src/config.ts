import { existsSync } from 'node:fs';
import { z } from 'zod';

const wholeNumbers = z
  .string()
  .regex(/^\s*(\d+\s*(,\s*\d+\s*)*)?$/)
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(Number),
  );

const schema = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/)
    .optional(),
  TELEGRAM_API_ROOT: z.url({ protocol: /^https?$/ }).default('https://api.telegram.org'),
  TELEGRAM_PROXY: z.url({ protocol: /^(https?|socks5)$/ }).optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    // A password with one of these unencoded is read as part of the host, which is shown where it cannot be reached.
    .refine((url) => /^\w+:\/\/[^@/?#\\]*(?:@[^@]*)?$/.test(url))
    .optional(),
  DATABASE_PASSWORD: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  ADMIN_IDS: wholeNumbers.default([]),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  CLOCK_START: z.iso.date().default('2018-11-12'),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/)
    .optional(),
  SOFFICE: z.string().refine(existsSync).optional(),
  PLAN_FILE: z.string().min(1).default('prisma/plans/nghe-an-sxsh-2017-2020/plan.json'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DEFAULT_LOCALE: z.enum(['vi', 'en']).default('vi'),
});

/** The settings of one run. `BOT_TOKEN` undefined means the local chat. */
export type Config = z.infer<typeof schema>;
export type ConfigName = keyof Config;

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 * @returns the settings, or the first variable whose value is not allowed.
 */
export function readConfig(
  environment: NodeJS.ProcessEnv = process.env,
): { kind: 'read'; config: Config } | { kind: 'refused'; name: ConfigName } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success && result.data.WEBHOOK_URL !== undefined && result.data.WEBHOOK_SECRET === undefined) {
    // Without it anybody who finds the address could speak for anybody.
    return { kind: 'refused', name: 'WEBHOOK_SECRET' };
  }
  if (result.success) return { kind: 'read', config: withPassword(result.data) };
  return { kind: 'refused', name: result.error.issues[0]?.path[0] as ConfigName };
}

/** Puts a password that was given by itself into the address, encoded: there it may hold any character. */
function withPassword(config: Config): Config {
  const { DATABASE_URL: address, DATABASE_PASSWORD: password } = config;
  if (address === undefined || password === undefined) return config;
  const url = new URL(address);
  url.password = encodeURIComponent(password);
  return { ...config, DATABASE_URL: url.href };
}
