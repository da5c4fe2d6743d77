import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import type { ShopperContext } from '@/lib/domain/context';
import { env } from '@/lib/env';
import { vaultFor } from '@/lib/keys';

const name = 'recovery-codes';
/** Long enough to write ten codes down. */
const seconds = 600;
const vault = vaultFor('kept-codes');
const schema = z.object({ until: z.number(), codes: z.array(z.string()) });

/**
 * New recovery codes on their way to the page that shows them: only their digests are kept in the database, so they travel in the person's
 * own browser, sealed for them and for ten minutes.
 */
export async function keepCodes({ actor, now }: ShopperContext, codes: readonly string[]): Promise<void> {
  const value = vault.seal(JSON.stringify({ until: now().getTime() + seconds * 1000, codes }), actor.userId);
  const secure = env().APP_URL.startsWith('https://');
  (await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: seconds });
}

/** The codes to show; null when there are none, or not the person's, or not any more. */
export async function readCodes({ actor, now }: ShopperContext): Promise<readonly string[] | null> {
  const value = (await cookies()).get(name)?.value;
  if (value === undefined) return null;
  try {
    const kept = schema.safeParse(JSON.parse(vault.open(value, actor.userId))).data;
    return kept === undefined || kept.until < now().getTime() ? null : kept.codes;
  } catch {
    return null; // not what we sealed for this person
  }
}

export const forgetCodes = async (): Promise<void> => void (await cookies()).delete(name);
