import { globSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { actions, routes } from '@/lib/testing/guarded-files';
import { test } from './shop';
import {
  addresses,
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
  toSignIn,
  type World,
} from './walk-world';

// What walk.spec.ts does with pages, with routes and actions.
test.describe.configure({ mode: 'serial' });
test.setTimeout(600_000);

let world: World;
test.beforeAll(async () => {
  world = await makeWorld();
});
test.afterAll(() => world.connection.close());

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
          // An upload that is refused leads back to its form.
          if (path.includes('[') && status < 400 && status !== 303) say("knows another's");
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
