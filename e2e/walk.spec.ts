import { expect } from '@playwright/test';
import { pages } from '@/lib/testing/guarded-files';
import { test } from './shop';
import { addresses, allowed, type Answer, ask, inLanes, leaks, makeWorld, nowhere, toSignIn, withoutRows, type World } from './walk-world';

// Everything that the program can be asked for, found in its own files, is asked for by everyone: who may not have it gets nothing, and
// nobody gets anything of another shop. What is new is walked with no word added here.
test.describe.configure({ mode: 'serial' });
test.setTimeout(600_000);

/** What a page answers to who may not know of it: Next's mark of notFound(), which stands in no other answer. */
const isMissing = ({ status, text }: Answer): boolean => status === 404 || text.includes('NEXT_HTTP_ERROR_FALLBACK;404');
/** The same, or led away before anything is shown. */
const isShut = (answer: Answer): boolean => isMissing(answer) || answer.text.includes('NEXT_REDIRECT');
/** What a page says it is about. */
const headings = ({ text }: Answer): readonly string[] => text.match(/<h[1-3][ >].*?<\/h[1-3]>/gs) ?? [];
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
    const nothing = await ask(person, nowhere(path));
    for (const address of asked) {
      const answer = await ask(person, address);
      const say = (what: string) => wrong.push(`${person.role} ${address}: ${answer.status} ${what}`);
      if (answer.status >= 500) say('failed');
      if (person.role === 'guest') {
        if (!toSignIn(answer)) say('opens for guests');
      } else if (!open) {
        if (!isShut(answer)) say('opens');
      } else if (path.includes('[') && guard.kind === 'staff') {
        if (headings(answer).join() !== headings(nothing).join()) say('is not what it is for what nobody has');
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
