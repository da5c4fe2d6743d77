import 'server-only';
import { database } from '@/lib/db/client';
import { readLiveVariants } from '@/lib/domain/catalog/read-live';
import { readProductPromise } from '@/lib/domain/lanes/read-lanes';
import { readCartCount } from './cart';
import { readSession } from './session';
import { countTraffic } from './traffic';

/** The visitor's name and cart count, and a product's prices, stock and delivery promise as of now. `visit`: the product's page was just opened, which counts. */
export async function readLive(slug: string | null, visit: boolean) {
  const session = await readSession();
  const asking = { ...database(), now: new Date(), userId: session?.userId ?? null };
  const [cartCount, product, delivery] = await Promise.all([
    readCartCount(),
    slug === null ? undefined : readLiveVariants(asking, slug),
    slug === null ? undefined : readProductPromise(asking, slug, asking.userId),
  ]);
  if (visit && slug !== null && product !== undefined && product.length > 0) await countTraffic('view', [slug]);
  return { account: session === null ? null : { name: session.name }, cartCount, product, delivery };
}
