import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import { connect, type Connection } from '@/lib/db/client';
import { may } from '@/lib/domain/access';
import { staffRoles } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';
import { actions, type Guard } from '@/lib/testing/guarded-files';
import { shopPlaces, shopUrl } from './shop';

// Two shops with everything in them, somebody of each role in one of them, and how they ask (walk.spec.ts).

/** Tables that hold nothing but figures and fees, or what is made of live products: a row made up would be a lie to `npm run verify`. */
export const withoutRows: readonly string[] = [
  'SalesDaily',
  'LaneDaily',
  'LanePromise',
  'ProductDaily',
  'TrafficDaily',
  'SearchDocument',
  'OrderLineFee',
  'FeeReversal',
];

type Shop = { readonly merchantId: string; readonly orderNumber: string; readonly caseNumber: string };
/** A shop with a row in every table that shops have rows in, each text of which holds the mark (walk-shop.ts). */
const seedShop = (mark: string): Shop =>
  JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', 'e2e/walk-shop.ts', shopPlaces().databaseUrl, mark], { encoding: 'utf8' }));

export const roles = ['guest', 'shopper', ...staffRoles, 'operator'] as const;
export type Role = (typeof roles)[number];
export type Person = { readonly role: Role; readonly userId: string; readonly cookie: string };
export type World = Awaited<ReturnType<typeof makeWorld>>;

export const isStaff = (role: Role): boolean => staffRoles.some((one) => one === role);
export const allowed = (role: Role, guard: Guard): boolean => {
  if (guard.kind === 'anyone') return true;
  if (role === 'guest') return false;
  if (guard.kind === 'shopper') return true;
  if (guard.kind === 'operator') return role === 'operator';
  const staffRole = staffRoles.find((one) => one === role);
  return staffRole !== undefined && may(staffRole, guard.permission);
};

async function makePerson({ db }: Connection, role: Role, merchantId: string): Promise<Person> {
  if (role === 'guest') return { role, userId: '', cookie: '' };
  const { authSecret: secret } = JSON.parse(readFileSync(join(shopPlaces().folder, 'secrets.json'), 'utf8'));
  const { id: userId } = await db.user.create({ data: { name: role, isOperator: role === 'operator' } });
  if (role !== 'shopper' && role !== 'operator') await db.membership.create({ data: { userId, merchantId, role } });
  const sid = newId();
  await db.session.create({ data: { id: sid, userId, expiresAt: new Date(Date.now() + 86_400_000) } });
  return { role, userId, cookie: `next-auth.session-token=${await encode({ token: { sub: userId, sid }, secret })}` };
}

const columnsOf = (connection: Connection) =>
  connection.pool.query<{ table: string; id: boolean }>(
    `select t.table_name as "table", bool_or(c.column_name = 'id') as "id"
     from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
     where t.table_schema = 'public' and t.table_type = 'BASE TABLE' group by 1 having bool_or(c.column_name = 'merchantId') order by 1`,
  );

/** Every row of a shop, in every table that names shops: found in the database, so that a new table is walked too. */
export async function rowsOf(connection: Connection, merchantId: string) {
  const { rows: tables } = await columnsOf(connection);
  const found: { table: string; ids: string[]; rows: string[] }[] = [];
  for (const { table, id } of tables) {
    const { rows } = await connection.pool.query<{ id: string; row: string }>(
      `select ${id ? '"id"::text' : `''`} as "id", t::text as "row" from "${table}" t where "merchantId" = $1 order by t::text`,
      [merchantId],
    );
    found.push({ table, ids: rows.flatMap((row) => (row.id === '' ? [] : [row.id])), rows: rows.map(({ row }) => row) });
  }
  return found;
}

export async function makeWorld() {
  const connection = connect(shopPlaces().databaseUrl, 4);
  const mark = `walk-${crypto.randomUUID().slice(0, 18)}`;
  const [mine, theirs] = [seedShop(`mine-${crypto.randomUUID().slice(0, 18)}`), seedShop(mark)];
  const people: Person[] = [];
  for (const role of roles) people.push(await makePerson(connection, role, mine.merchantId));
  const owners: Person[] = [];
  for (let lane = 0; lane < 4; lane += 1) owners.push(await makePerson(connection, 'owner', mine.merchantId));
  const rows = await rowsOf(connection, theirs.merchantId);
  const ids = rows.flatMap((one) => one.ids);
  return { connection, mark, mine, theirs, people, owners, rows, ids };
}

/** What of another shop stands in an answer: its mark, or the id of one of its rows that wasn't in the question. */
export function leaks({ mark, ids }: World, asked: string, answer: string): string[] {
  return [mark, ...ids].filter((text) => answer.includes(text) && !asked.includes(text));
}

/** Does each, so many side by side. */
export async function inLanes<T>(items: readonly T[], lanes: number, run: (item: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next;
      next += 1;
      const item = items[index];
      if (item !== undefined) await run(item, index);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

export type Answer = { readonly status: number; readonly text: string; readonly to: string };
async function begin({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

type Asked = { readonly method?: string; readonly body?: string | FormData; readonly headers?: Readonly<Record<string, string>> };
export async function ask(person: Person, path: string, init: Asked = {}): Promise<Answer> {
  const answer = await fetch(`${shopUrl}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { cookie: person.cookie, origin: shopUrl, 'x-forwarded-for': `10.9.${Math.floor(Math.random() * 250)}.1`, ...init.headers },
  });
  // A stream goes on for as long as somebody listens: what it begins with will do.
  const text = answer.headers.get('content-type')?.startsWith('text/event-stream') === true ? await begin(answer) : await answer.text();
  const to = answer.headers.get('location') ?? answer.headers.get('x-action-redirect') ?? '';
  return { status: answer.status, text, to };
}

type Reference = { readonly workers: Readonly<Record<string, unknown>>; readonly filename: string; readonly exportedName: string };
/** The actions as they were built: under which id each is called, and on a page of which address. */
export function builtActions() {
  const built: { node: Record<string, Reference> } = JSON.parse(readFileSync('.next-test/server/server-reference-manifest.json', 'utf8'));
  const known = actions();
  return Object.entries(built.node)
    .filter(([, { exportedName }]) => !exportedName.startsWith('$$'))
    .map(([id, { workers, filename, exportedName }]) => {
      const page = (Object.keys(workers)[0] ?? '')
        .replace(/^app\/\[locale\]/, '')
        .replace(/\/page$/, '')
        .replaceAll(/\/\([^)]*\)/g, '');
      const action = known.find(({ file, name }) => file === filename && name === exportedName);
      return { id, name: `${filename} ${exportedName}`, page: page.replaceAll(/\[\w+\]/g, 'x') || '/', guard: action?.guard };
    });
}

/** Calls an action as a form with JavaScript does: React's reply of (state, form). */
export function call(
  person: Person,
  { id, page }: { readonly id: string; readonly page: string },
  fields: Readonly<Record<string, string>>,
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append('0', '[{"status":"idle"},"$K1"]');
  return ask(person, page, { method: 'POST', body, headers: { 'next-action': id, accept: 'text/x-component' } });
}

export const toSignIn = ({ status, to }: Answer): boolean => [200, 303, 307].includes(status) && to.includes('/sign-in');

/** An address with its params filled: each by everything that might fit. */
function filled(path: string, fits: Readonly<Record<string, readonly string[]>>, otherwise: readonly string[]): string[] {
  const [, param] = /\[(\w+)\]/.exec(path) ?? [];
  if (param === undefined) return [path];
  return (fits[param] ?? otherwise).flatMap((value) => filled(path.replace(`[${param}]`, value), fits, otherwise));
}
const fixed = { provider: ['alipay'], day: ['2026-11-01'], token: ['x'.repeat(43)] };
/** By what is the other shop's. */
export const addresses = ({ theirs, ids }: World, path: string): string[] =>
  filled(path, { ...fixed, number: [theirs.orderNumber, theirs.caseNumber] }, ids);
/** By what nobody has. */
export const nowhere = (path: string): string =>
  filled(path, { ...fixed, number: ['26112600000000000'] }, [crypto.randomUUID()])[0] ?? path;
