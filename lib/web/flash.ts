import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { database } from '@/lib/db/client';
import { env } from '@/lib/env';
import { type ActionState, idle } from '@/lib/shared/action-state';

const name = 'flash';
/** Long enough for the page to be loaded anew, short enough not to be seen twice. */
const seconds = 15;
/** What browsers keep in a cookie, less its name and attributes. */
const longest = 3500;

const texts = z.record(z.string(), z.string());
const schema = z.object({
  status: z.literal('refused'),
  code: z.string(),
  message: z.string(),
  fields: texts,
  values: texts,
  /** Where what was typed is kept, when a cookie can't hold it. */
  kept: z.uuid().optional(),
});

/** The values of a long form go into the database for as long as the cookie lives: nothing that was typed is lost. */
async function keepValues(values: Readonly<Record<string, string>>): Promise<string> {
  const { db } = database();
  const now = Date.now();
  await db.keptForm.deleteMany({ where: { expiresAt: { lt: new Date(now) } } });
  const { id } = await db.keptForm.create({ data: { values, expiresAt: new Date(now + seconds * 1000) }, select: { id: true } });
  return id;
}

const readKept = async (id: string): Promise<Record<string, string>> =>
  texts.catch({}).parse((await database().db.keptForm.findUnique({ where: { id }, select: { values: true } }))?.values);

/** Keeps what a form without JavaScript was refused for until its page, and no other, is loaded anew (docs/adr/0008-forms-without-javascript.md). */
export async function keepFlash(state: ActionState, path: string): Promise<void> {
  if (state.status !== 'refused') return;
  const whole = JSON.stringify(state);
  const fits = encodeURIComponent(whole).length <= longest;
  const value = fits ? whole : JSON.stringify({ ...state, values: {}, kept: await keepValues(state.values) });
  const secure = env().APP_URL.startsWith('https://');
  (await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', secure, path, maxAge: seconds });
}

/** The form went through: what it was refused for before is over. */
export async function dropFlash(path: string): Promise<void> {
  (await cookies()).set(name, '', { path, maxAge: 0 });
}

/** What the last form was refused for, for the page that shows it; else idle. */
export async function readFlash(): Promise<ActionState> {
  const value = (await cookies()).get(name)?.value;
  if (value === undefined) return idle;
  let written: unknown;
  try {
    written = JSON.parse(value);
  } catch {
    return idle; // not what we wrote
  }
  const found = schema.safeParse(written).data;
  if (found === undefined) return idle;
  const { kept, ...state } = found;
  return kept === undefined ? state : { ...state, values: await readKept(kept) };
}
