import { globSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { actions, pages, routes } from '@/lib/testing/guarded-files';
import { test } from './shop';
import {
  allowed,
  type Answer,
  ask,
  builtActions,
  call,
  inLanes,
  isStaff,
  leaks,
  makeWorld,
  type Person,
  rowsOf,
  withoutRows,
  type World,
} from './walk-world';

// Everything that the program can be asked for, found in its own files, is asked for by everyone: who may not have it gets nothing, and
// nobody gets anything of another shop. What is new is walked with no word added here.
test.describe.configure({ mode: 'serial' });
test.setTimeout(600_000);

/** What a page answers to who may not know of it: Next's mark of notFound(), which stands in no other answer. */
const isMissing = ({ status, text }: Answer): boolean => status === 404 || text.includes('NEXT_HTTP_ERROR_FALLBACK;404');
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
  const questions = all.flatMap(({ path, guard }) =>
    world.people.map((person) => {
      const open = allowed(person.role, guard);
      // Whoever may not see a page is shown none of them, and all who may are asked the same: one address will do.
      return { path, guard, person, open, asked: addresses(world, path).slice(0, open && person.role === 'owner' ? Infinity : 1) };
    }),
  );
  await inLanes(questions, 6, async ({ path, guard, person, open, asked }) => {
    for (const address of asked) {
      const answer = await ask(person, address);
      const say = (what: string) => wrong.push(`${person.role} ${address}: ${answer.status} ${what}`);
      if (answer.status >= 500) say('failed');
      if (person.role === 'guest') {
        if (!toSignIn(answer)) say('opens for guests');
      } else if (!open) {
        if (!isMissing(answer)) say('opens');
      } else if (path.includes('[') && guard.kind === 'staff') {
        if (!isMissing(answer)) say("knows another shop's");
      } else if (!path.includes('[') && isMissing(answer)) say('is missing');
      // Operators see every shop.
      if (person.role !== 'operator') for (const text of leaks(world, address, answer.text)) say(`tells ${text}`);
    }
  });
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
          const answer = await ask(person, address, { method, ...body });
          const { status, text } = answer;
          const say = (what: string) => wrong.push(`${person.role} ${method} ${address}: ${status} ${what}`);
          if (status >= 500) say('failed');
          const shut = guard === null ? path.startsWith('/api/admin') && !isStaff(person.role) : !allowed(person.role, guard);
          if (shut && status < 400 && status !== 303) say('answers');
          if (path.includes('[') && status < 400) say("knows another's");
          for (const found of leaks(world, address, text)) say(`tells ${found}`);
        }
  expect(wrong).toEqual([]);
});

/** Some actions end sessions: the next one begins signed in again. */
const signInAgain = ({ connection }: World, { userId }: Person) =>
  connection.pool.query(`update "Session" set "revokedAt" = null where "userId"::text = $1`, [userId]);
const codeOf = ({ text }: Answer): string | undefined => /"code":"([A-Z_]+)"/.exec(text)?.[1];

test('every action is refused to who may not do it, before it reads what it is asked', async () => {
  const wrong: string[] = [];
  const built = builtActions();
  expect(built.length).toBe(actions().length);
  await inLanes(world.people, world.people.length, async (person) => {
    for (const action of built) {
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
  });
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
  // The shop's own background work comes to its end first.
  await expect
    .poll(async () => connection.db.task.count({ where: { merchantId: theirs.merchantId, endedAt: null } }), { timeout: 60_000 })
    .toBe(0);
  const before = await rowsOf(connection, theirs.merchantId);
  const wrong: string[] = [];
  const reached = new Set<string>();
  const questions = builtActions().filter(({ guard }) => guard?.kind === 'staff' || guard?.kind === 'shopper');
  const things = [...ids.map((id) => [id, theirs.orderNumber] as const), [theirs.merchantId, theirs.caseNumber] as const];
  // What an action does to the person's own sessions is undone before they ask again, so each lane asks as somebody else.
  await inLanes(world.owners, world.owners.length, async (owner, lane) => {
    for (const action of questions.filter((_, index) => index % world.owners.length === lane))
      for (const [id, number] of things) {
        const fields = Object.fromEntries(
          names.map((name) => [name, /(^id|Ids?)(\[\])?$/.test(name) ? id : /number$/i.test(name) ? number : (values[name] ?? '1')]),
        );
        const answer = await call(owner, action, { ...fields, ...values });
        await signInAgain(world, owner);
        if (codeOf(answer) !== 'INVALID_INPUT') reached.add(action.name);
        if (answer.status >= 500) wrong.push(`${action.name} with ${id}: ${answer.status}`);
        for (const found of leaks(world, `${id} ${number}`, answer.text)) wrong.push(`${action.name} with ${id} tells ${found}`);
      }
  });
  expect(wrong).toEqual([]);
  expect(await rowsOf(connection, theirs.merchantId)).toEqual(before);
  // It is no proof of anything if the schemas turned all of it away.
  expect(reached.size).toBeGreaterThan(20);
});
