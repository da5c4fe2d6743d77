import { addLicence } from '@/lib/domain/merchants/add-licence';
import { shopperContext } from '@/lib/web/context';
import { photos, uploadRoute } from '@/lib/web/photo-route';

/** The picture of the licence, for one's own application that waits. */
export const POST = (request: Request): Promise<Response> =>
  uploadRoute(request, { back: '/open-shop', identify: shopperContext }, (ctx, files) => addLicence(ctx, photos(), files));
