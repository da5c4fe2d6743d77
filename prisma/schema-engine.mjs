#!/usr/bin/env node
// Prisma's schema engine as the CLI expects it (JSON-RPC over stdio), run on the official WebAssembly
// build instead of the native binary that the CLI would download.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datamodels: { type: 'string', multiple: true }, datasource: { type: 'string' } },
});
const { url } = JSON.parse(values.datasource ?? '{}');
const send = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');

// The describer needs catalogue columns of type "char" (OID 18) as characters; the adapter refuses that type.
// They pass through it under an id it reads as text, and are named characters again on the way out.
const CHAR = 18,
  CHAR_AS_TEXT = 99_018;
let charColumns = [];
class CatalogueClient extends pg.Client {
  constructor(config) {
    super(config);
    this.connection.prependListener('rowDescription', ({ fields }) => {
      charColumns = fields.flatMap((field, i) => (field.dataTypeID === CHAR ? [i] : []));
      for (const i of charColumns) fields[i].dataTypeID = CHAR_AS_TEXT;
    });
  }
}
function withChars(queryable) {
  return new Proxy(queryable, {
    get(target, key) {
      if (key === 'queryRaw')
        return async (query) => {
          const result = await target.queryRaw(query);
          for (const i of charColumns) {
            result.columnTypes[i] = ColumnTypeEnum.Character;
            for (const row of result.rows) if (row[i] === '') row[i] = null;
          }
          return result;
        };
      // The adapter splits scripts at every semicolon, function bodies too; PostgreSQL takes a script whole.
      if (key === 'executeScript') return async (script) => void (await target.client.query(script));
      if (key === 'startTransaction') return async (...args) => withChars(await target.startTransaction(...args));
      const value = target[key];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
async function run(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    if (sql) await client.query(sql);
  } finally {
    await client.end();
  }
}
async function connect(connectionString) {
  const pool = new pg.Pool({ connectionString, Client: CatalogueClient });
  pool.on('error', () => {}); // a dropped shadow database closes its idle connections
  const schema = new URL(connectionString).searchParams.get('schema') ?? undefined;
  return withChars(await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect());
}
const factory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => connect(url),
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await run(url, `CREATE DATABASE "${name}"`);
    const shadowUrl = new URL(url);
    shadowUrl.pathname = `/${name}`;
    const shadow = await connect(shadowUrl.href);
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await run(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    };
    return shadow;
  },
};

if (positionals[0] === 'cli') {
  const commands = {
    'can-connect-to-database': () => run(url),
    'create-database': () => {
      const target = new URL(url);
      const name = decodeURIComponent(target.pathname.slice(1));
      target.pathname = '/postgres';
      return run(target.href, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    },
  };
  try {
    await commands[positionals[1]]();
    process.exit(0);
  } catch (error) {
    const error_code = error.code === '3D000' ? 'P1003' : 'P1001';
    console.error(JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields: { error_code, message: error.message } }));
    process.exit(1);
  }
}

const wasmPath = createRequire(import.meta.url)
  .resolve('@prisma/schema-engine-wasm')
  .replace(/\.js$/, '_bg.wasm');
const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), { './schema_engine_bg.js': glue });
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const datamodels = values.datamodels?.map((file) => [file, readFileSync(file, 'utf8')]);
let engine;
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { id, method, params } = JSON.parse(line);
  try {
    engine ??= await glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
    const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params);
    if (result?.stdout) send({ id: 0, method: 'print', params: { content: result.stdout } });
    send({ id, result: result ?? null });
  } catch (error) {
    const message = String(error.message ?? error);
    send({ id, error: { code: 4466, message, data: { is_panic: false, message, error_code: error.code, meta: error.meta } } });
  }
}
process.exit(0);
