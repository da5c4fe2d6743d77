import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { env } from '@/lib/env';
import { type ActionState, idle } from '@/lib/shared/action-state';

const name = 'flash';
/** Long enough for the page to be loaded anew, short enough not to be seen twice. */
const seconds = 15;
/** What browsers keep in a cookie, less its name and attributes. */
const longest = 3500;

const texts = z.record(z.string(), z.string());
const schema = z.object({ status: z.literal('refused'), code: z.string(), message: z.string(), fields: texts, values: texts });

/** Keeps what a form without JavaScript was refused for until its page, and no other, is loaded anew (docs/adr/0008-forms-without-javascript.md). */
export async function keepFlash(state: ActionState, path: string): Promise<void> {
  if (state.status !== 'refused') return;
  const whole = JSON.stringify(state);
  const value = encodeURIComponent(whole).length <= longest ? whole : JSON.stringify({ ...state, values: {} });
  const secure = env().APP_URL.startsWith('https://');
  (await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', secure, path, maxAge: seconds });
}

/** What the last form was refused for, for the page that shows it; else idle. */
export async function readFlash(): Promise<ActionState> {
  const value = (await cookies()).get(name)?.value;
  if (value === undefined) return idle;
  try {
    return schema.safeParse(JSON.parse(value)).data ?? idle;
  } catch {
    return idle; // not what we wrote
  }
}
