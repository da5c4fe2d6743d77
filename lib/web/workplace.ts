import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { database } from '@/lib/db/client';
import { chooseShop, listWorkplaces } from '@/lib/domain/staff/choose-shop';
import { env } from '@/lib/env';
import { workplaceCookie } from './workplace-cookie';

const yearSeconds = 365 * 24 * 3600;

/** The shops that a person works for, and the one they work in now: once per request. The cookie only chooses among their own. */
export const readWorkplace = cache(async (userId: string) => {
  const [shops, jar] = await Promise.all([listWorkplaces(database(), userId), cookies()]);
  return { shops, current: chooseShop(shops, jar.get(workplaceCookie)?.value) };
});

/** From now on this browser works in this shop. */
export async function keepWorkplace(merchantId: string): Promise<void> {
  const secure = env().APP_URL.startsWith('https://');
  (await cookies()).set(workplaceCookie, merchantId, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: yearSeconds });
}
