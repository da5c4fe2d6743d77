import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { connect, type Connection } from '@/lib/db/client';
import { may } from '@/lib/domain/access';
import { staffRoles } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';
import { actions, type Guard, pages, routes } from '@/lib/testing/guarded-files';
import { shopPlaces, shopUrl, test } from './shop';

// Everything that the program can be asked for, found in its own files, is asked for by everyone: who may not have it gets nothing, and
// nobody gets anything of another shop. What is new is walked with no word added here.
test.describe.configure({ mode: 'serial' });
test.setTimeout(600_000);

/** Tables of a shop that hold nothing but its figures, or what is made of its live products: a row made up would be a lie to `npm run verify`. */
const withoutRows: readonly string[] = ['SalesDaily', 'ProductDaily', 'TrafficDaily', 'LaneDaily', 'LanePromise', 'SearchDocument'];

type Shop = { readonly merchantId: string; readonly orderNumber: string; readonly caseNumber: string };
/** A shop with a row in every table that shops have rows in, each text of which holds the mark (walk-shop.ts). */
const seedShop = (mark: string): Shop =>
  JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', 'e2e/walk-shop.ts', shopPlaces().databaseUrl, mark], { encoding: 'utf8' }));

const roles = ['guest', 'shopper', ...staffRoles, 'operator'] as const;
type Role = (typeof roles)[number];
type Person = { readonly role: Role; readonly userId: string; readonly cookie: string };
type World = Awaited<ReturnType<typeof makeWorld>>;

const allowed = (role: Role, guard: Guard): boolean => {
  if (guard.kind === 'anyone') return true;
  if (role === 'guest') return false;
  if (guard.kind === 'shopper') return true;
  if (guard.kind === 'operator') return role === 'operator';
  return role !== 'shopper' && role !== 'operator' && may(role, guard.permission);
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
async function rowsOf(connection: Connection, merchantId: string) {
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

async function makeWorld() {
  const connection = connect(shopPlaces().databaseUrl, 4);
  const mark = `walk-${crypto.randomUUID()}`;
  const [mine, theirs] = [seedShop(`mine-${crypto.randomUUID()}`), seedShop(mark)];
  const people: Person[] = [];
  for (const role of roles) people.push(await makePerson(connection, role, mine.merchantId));
  const rows = await rowsOf(connection, theirs.merchantId);
  const ids = rows.flatMap((one) => one.ids);
  return { connection, mark, mine, theirs, people, rows, ids };
}

/** What of another shop stands in an answer: its mark, or the id of one of its rows that wasn't in the question. */
function leaks({ mark, ids }: World, asked: string, answer: string): string[] {
  return [mark, ...ids].filter((text) => answer.includes(text) && !asked.includes(text));
}

type Answer = { readonly status: number; readonly text: string; readonly to: string };
type Asked = { readonly method?: string; readonly body?: string | FormData; readonly headers?: Readonly<Record<string, string>> };
async function ask(person: Person, path: string, init: Asked = {}): Promise<Answer> {
  const answer = await fetch(`${shopUrl}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { cookie: person.cookie, origin: shopUrl, 'x-forwarded-for': `10.9.${Math.floor(Math.random() * 250)}.1`, ...init.headers },
  });
  const to = answer.headers.get('location') ?? answer.headers.get('x-action-redirect') ?? '';
  return { status: answer.status, text: await answer.text(), to };
}

/** What a page or an action answers to who may not know of it. */
const missing = /没有找到这个页面|NEXT_HTTP_ERROR_FALLBACK;404/;
const toSignIn = ({ status, to }: Answer): boolean => [303, 307].includes(status) && to.includes('/sign-in');

/** An address with its params filled: each by everything of the other shop that might fit. */
function addresses({ theirs, ids }: World, path: string): string[] {
  const fits: Readonly<Record<string, readonly string[]>> = {
    number: [theirs.orderNumber, theirs.caseNumber],
    provider: ['alipay'],
    day: ['2026-11-01'],
    token: ['x'.repeat(43)],
  };
  const [param] = /\[(\w+)\]/.exec(path)?.slice(1) ?? [];
  if (param === undefined) return [path];
  return (fits[param] ?? ids).flatMap((value) => addresses({ theirs, ids } as World, path.replace(`[${param}]`, value)));
}

let world: World;
test.beforeAll(async () => {
  world = await makeWorld();
});
test.afterAll(() => world.connection.close());

test('every table of shops has a row of the other shop, to be found where it leaks', () => {
  const empty = world.rows.filter(({ table, rows }) => rows.length === 0 && !withoutRows.includes(table)).map(({ table }) => table);
  expect(empty, 'give them a row in e2e/walk-shop.ts').toEqual([]);
});

test('every page of the console opens for the roles that may see it, and shows nobody anything of another shop', async () => {
  const wrong: string[] = [];
  const all = pages().filter(({ path }) => path.startsWith('/admin'));
  for (const { path, guard } of all)
    for (const person of world.people) {
      const open = allowed(person.role, guard);
      // Whoever may not see a page is shown none of them: one will do.
      const asked = open ? addresses(world, path) : addresses(world, path).slice(0, 1);
      for (const address of asked) {
        const answer = await ask(person, address);
        const say = (what: string) => wrong.push(`${person.role} ${address}: ${answer.status} ${what}`);
        if (answer.status >= 500) say('failed');
        if (person.role === 'guest') {
          if (!toSignIn(answer)) say('opens for guests');
        } else if (!open) {
          if (!missing.test(answer.text)) say('opens');
        } else if (path.includes('[') && guard.kind === 'staff') {
          if (!missing.test(answer.text)) say("knows another shop's");
        } else if (!path.includes('[') && missing.test(answer.text)) say('is missing');
        // Operators see every shop.
        if (person.role !== 'operator') for (const text of leaks(world, address, answer.text)) say(`tells ${text}`);
      }
    }
  expect(wrong).toEqual([]);
});

test("every page of a shopper's own asks who it is, and shows nobody what is another's", async () => {
  const wrong: string[] = [];
  for (const { path, guard } of pages().filter((page) => page.guard.kind === 'shopper'))
    for (const person of world.people)
      for (const address of addresses(world, path)) {
        const answer = await ask(person, address);
        if (!allowed(person.role, guard) && !toSignIn(answer)) wrong.push(`${person.role} ${address}: ${answer.status}`);
        for (const text of leaks(world, address, answer.text)) wrong.push(`${person.role} ${address} tells ${text}`);
      }
  expect(wrong).toEqual([]);
});

test('every route answers who may ask, and tells nobody anything of another shop', async () => {
  const wrong: string[] = [];
  for (const { path, methods, guard } of routes())
    for (const method of methods)
      for (const person of world.people)
        for (const address of addresses(world, path)) {
          const body = method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } };
          const { status, text } = await ask(person, address, { method, ...body });
          const say = (what: string) => wrong.push(`${person.role} ${method} ${address}: ${status} ${what}`);
          if (status >= 500) say('failed');
          if (guard !== null && !allowed(person.role, guard) && status < 400) say('answers');
          if (path.includes('[') && status < 400) say("knows another's");
          for (const found of leaks(world, address, text)) say(`tells ${found}`);
        }
  expect(wrong).toEqual([]);
});

type Reference = { readonly workers: Readonly<Record<string, unknown>>; readonly filename: string; readonly exportedName: string };
/** The actions as they were built: under which id each is called, and on a page of which address. */
function builtActions() {
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
function call(person: Person, { id, page }: { readonly id: string; readonly page: string }, fields: Readonly<Record<string, string>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append('0', '[{"status":"idle"},"$K1"]');
  return ask(person, page, { method: 'POST', body, headers: { 'next-action': id, accept: 'text/x-component' } });
}

/** Some actions end sessions: the next one begins signed in again. */
const signInAgain = ({ connection }: World, { userId }: Person) =>
  connection.pool.query(`update "Session" set "revokedAt" = null where "userId"::text = $1`, [userId]);
const codeOf = ({ text }: Answer): string | undefined => /"code":"([A-Z_]+)"/.exec(text)?.[1];

test('every action is refused to who may not do it, before it reads what it is asked', async () => {
  const wrong: string[] = [];
  const built = builtActions();
  expect(built.length).toBe(actions().length);
  for (const action of built)
    for (const person of world.people) {
      const answer = await call(person, action, {});
      await signInAgain(world, person);
      const say = (what: string) => wrong.push(`${person.role} ${action.name}: ${answer.status} ${what}`);
      if (action.guard === undefined) say('is none of the actions that say who may do them');
      else if (answer.status >= 500) say('failed');
      else if (allowed(person.role, action.guard)) {
        if (codeOf(answer) === 'NOT_ALLOWED') say('is refused');
      } else if (person.role === 'guest' ? !toSignIn(answer) : codeOf(answer) !== 'NOT_ALLOWED')
        say(`answers ${codeOf(answer) ?? answer.to}`);
      for (const found of leaks(world, '', answer.text)) say(`tells ${found}`);
    }
  expect(wrong).toEqual([]);
});

/** What forms say besides ids and numbers, where "1" isn't understood. */
const values: Readonly<Record<string, string>> = {
  role: 'support',
  email: 'walk@example.test',
  decision: 'approve',
  kind: 'adjustment',
  reason: 'other',
  status: 'draft',
  carrierCode: 'shunfeng',
  trackingNumber: 'WALK000001',
  fileUrl: 'https://example.test/x.pdf',
  sku: 'x',
  day: '2026-11-01',
  provider: 'alipay',
};
/** Every name that a form's schema has, from the schemas themselves. */
const names = [
  ...new Set(
    globSync('lib/domain/*/*inputs.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^\s+'?(\w+(?:\[\])?)'?: /gm)].map(([, name = '']) => name),
    ),
  ),
];

test("an owner's forms that name another shop's things change nothing of it and tell nothing", async () => {
  const { connection, theirs, ids } = world;
  const owner = world.people.find(({ role }) => role === 'owner');
  if (owner === undefined) throw new Error('there is no owner');
  // The shop's own background work comes to its end first.
  await expect
    .poll(async () => connection.db.task.count({ where: { merchantId: theirs.merchantId, endedAt: null } }), { timeout: 60_000 })
    .toBe(0);
  const before = await rowsOf(connection, theirs.merchantId);
  const wrong: string[] = [];
  const reached = new Set<string>();
  for (const action of builtActions().filter(({ guard }) => guard?.kind === 'staff' || guard?.kind === 'shopper'))
    for (const number of [theirs.orderNumber, theirs.caseNumber])
      for (const id of ids) {
        const fields = Object.fromEntries(
          names.map((name) => [name, /(^id|Ids?)(\[\])?$/.test(name) ? id : /number$/i.test(name) ? number : (values[name] ?? '1')]),
        );
        const answer = await call(owner, action, { ...fields, ...values });
        await signInAgain(world, owner);
        if (codeOf(answer) !== 'INVALID_INPUT') reached.add(action.name);
        if (answer.status >= 500) wrong.push(`${action.name} with ${id}: ${answer.status}`);
        for (const found of leaks(world, `${id} ${number}`, answer.text)) wrong.push(`${action.name} with ${id} tells ${found}`);
      }
  expect(wrong).toEqual([]);
  expect(await rowsOf(connection, theirs.merchantId)).toEqual(before);
  // It is no proof of anything if the schemas turned all of it away.
  expect(reached.size).toBeGreaterThan(20);
});
