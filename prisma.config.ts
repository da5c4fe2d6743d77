import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// The schema engine comes from npm as WebAssembly, so migrations need no download (docs/adr/0002-schema-engine.md).
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(new URL('prisma/schema-engine.mjs', import.meta.url));

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed/seed.ts' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
