import 'server-only';
import { headers } from 'next/headers';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '@/lib/db/client';
import { Refusal } from '@/lib/shared/refusal';

type Limit = { readonly points: number; readonly seconds: number };

/** How often per window. Counted in PostgreSQL, so it holds over all processes. */
const limits = {
  sign_in_email: { points: 10, seconds: 900 },
  sign_in_address: { points: 50, seconds: 900 },
  code_user: { points: 10, seconds: 900 },
  code_day: { points: 60, seconds: 86_400 },
  register_address: { points: 20, seconds: 3600 },
  invite_shop: { points: 30, seconds: 3600 },
  accept_user: { points: 20, seconds: 3600 },
  apply_user: { points: 10, seconds: 86_400 },
  restock_address: { points: 30, seconds: 3600 },
  coupon_code: { points: 20, seconds: 600 },
  imports_user: { points: 60, seconds: 3600 },
  photos_user: { points: 60, seconds: 3600 },
  pictures_staff: { points: 1000, seconds: 3600 },
  search_address: { points: 120, seconds: 60 },
  suggest_address: { points: 400, seconds: 60 },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof limits;

const limiters = new Map<LimitName, RateLimiterPostgres>();

function limiterOf(name: LimitName): RateLimiterPostgres {
  let limiter = limiters.get(name);
  if (limiter === undefined) {
    const { points, seconds } = limits[name];
    // A key over its limit is turned away in memory first.
    limiter = new RateLimiterPostgres({
      storeClient: database().pool,
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      inMemoryBlockOnConsumed: points,
    });
    limiters.set(name, limiter);
  }
  return limiter;
}

/** The caller's network address, as the nearest proxy says. */
export async function callerAddress(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for') ?? '';
  return forwarded.split(',').at(-1)?.trim() || 'local';
}

/** @throws Refusal TOO_MANY_ATTEMPTS with the seconds to wait */
export async function limit(name: LimitName, key: string): Promise<void> {
  try {
    await limiterOf(name).consume(key.slice(0, 200));
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new Refusal('TOO_MANY_ATTEMPTS', { seconds: Math.ceil(error.msBeforeNext / 1000) });
    throw error;
  }
}

/** Forgets what was counted, after a success. */
export const forgive = (name: LimitName, key: string): Promise<boolean> => limiterOf(name).delete(key.slice(0, 200));
