import 'server-only';
import { database } from '@/lib/db/client';
import { readLiveVariants } from '@/lib/domain/catalog/read-live';
import { readCartCount } from './cart';
import { readSession } from './session';

/** The visitor's name and cart count, and a product's prices and stock as of now. */
export async function readLive(slug: string | null) {
  const session = await readSession();
  const asking = { ...database(), now: new Date(), userId: session?.userId ?? null };
  const [cartCount, product] = await Promise.all([readCartCount(), slug === null ? undefined : readLiveVariants(asking, slug)]);
  return { account: session === null ? null : { name: session.name }, cartCount, product };
}
