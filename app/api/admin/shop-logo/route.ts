import { saveLogo } from '@/lib/domain/shop-settings/settings';
import { staffContext } from '@/lib/web/context';
import { photos, uploadRoute } from '@/lib/web/photo-route';

/** The shop's logo. */
export const POST = (request: Request): Promise<Response> =>
  uploadRoute(request, { back: '/admin/settings/shop', identify: () => staffContext('settings.write') }, (ctx, files) =>
    saveLogo(ctx, photos(), files),
  );
