import 'server-only';
import { database } from '@/lib/db/client';
import { anyShut, chooseShop, listWorkplaces } from '@/lib/domain/staff/choose-shop';
import { workplaceCookie } from './workplace-cookie';

type Jar = { readonly get: (name: string) => { readonly value: string } | undefined };

/** Whether the shop that the person works in now asks for a second factor that they haven't. */
export async function isShutOut(userId: string, cookies: Jar): Promise<boolean> {
  if (!(await anyShut(database(), userId))) return false;
  return chooseShop(await listWorkplaces(database(), userId), cookies.get(workplaceCookie)?.value)?.shut === true;
}
