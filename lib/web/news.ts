import 'server-only';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { orderVersion } from '@/lib/domain/orders/read-orders';
import { listWorkplaces } from '@/lib/domain/staff/choose-shop';
import { Refusal } from '@/lib/shared/refusal';
import { shopperContext, staffContext } from './context';
import type { News } from './event-route';
import { noticeHub, orderHub } from './server/notice-hub';
import { sessionOfToken } from './session-token';

/**
 * A shop's news, read by its staff: as long as they are signed in, have the role that the stream was opened for, and what the
 * shop asks of who signs in.
 */
export async function shopNews(read: (ctx: StaffContext) => Promise<unknown>): Promise<News> {
  const ctx = await staffContext('console.use');
  const { userId, merchantId, role } = ctx.actor;
  const stillMay = async (token: string | undefined) => {
    if ((await sessionOfToken(token))?.userId !== userId) return false;
    const place = (await listWorkplaces(ctx, userId)).find((one) => one.merchantId === merchantId);
    return place?.role === role && !place.shut && may(role, 'console.use');
  };
  return { hub: noticeHub(), key: merchantId, requestId: ctx.requestId, read: () => read(ctx), stillMay };
}

/**
 * An order's news, for the shopper whose it is: `{ version }`, a word that changes when the order does.
 * @throws Refusal NOT_SIGNED_IN, NOT_FOUND
 */
export async function orderNews(number: string): Promise<News> {
  const ctx = await shopperContext();
  if ((await orderVersion(ctx, number)) === null) throw new Refusal('NOT_FOUND');
  const stillMay = async (token: string | undefined) => (await sessionOfToken(token))?.userId === ctx.actor.userId;
  const read = async () => ({ version: await orderVersion(ctx, number) });
  return { hub: orderHub(), key: number, requestId: ctx.requestId, read, stillMay };
}
