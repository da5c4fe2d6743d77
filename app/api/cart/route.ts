import { addToCart } from '@/lib/domain/cart/add-to-cart';
import { changeLine, selectAll } from '@/lib/domain/cart/change-cart';
import { addToCartInput, changeLineInput, selectAllInput } from '@/lib/domain/cart/inputs';
import { ownerForWriting, readCartCount, readCurrentCart } from '@/lib/web/cart';
import { toLocale } from '@/lib/shared/locale';
import { readRoute, writeRoute } from '@/lib/web/json-route';
import { countTraffic } from '@/lib/web/traffic';

// The cart for pages with JavaScript; the forms without it use the server actions, and both the same commands.

const localeOf = (request: Request) => toLocale(request.headers.get('x-locale'));

export const GET = (request: Request): Promise<Response> => readRoute(request, () => readCurrentCart(localeOf(request)));

export const POST = (request: Request): Promise<Response> =>
  writeRoute(request, addToCartInput, async (input) => {
    const { ctx, owner } = await ownerForWriting();
    await addToCart(ctx, owner, input);
    await countTraffic('cart', [input.productId]);
    return { cartCount: await readCartCount() };
  });

export const PATCH = (request: Request): Promise<Response> =>
  writeRoute(request, changeLineInput.or(selectAllInput), async (input) => {
    const { ctx, owner } = await ownerForWriting();
    await ('variantId' in input ? changeLine(ctx, owner, input) : selectAll(ctx, owner, input));
    return readCurrentCart(localeOf(request));
  });
