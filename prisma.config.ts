import { defineConfig } from 'prisma/config';

// The URL is used only by Prisma's own migrate commands; the program passes its own to the driver adapter.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
