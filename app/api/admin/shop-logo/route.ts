import { saveLogo } from '@/lib/domain/shop-settings/settings';
import { logoUpload, photos } from '@/lib/web/photo-route';
import { uploadRoute } from '@/lib/web/upload-route';

/** The shop's logo. */
export const POST = (request: Request): Promise<Response> =>
  uploadRoute(request, logoUpload, (ctx, files) =>
    saveLogo(
      ctx,
      photos(),
      files.map(({ bytes }) => bytes),
    ),
  );
