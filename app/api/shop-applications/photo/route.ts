import { addLicence } from '@/lib/domain/merchants/add-licence';
import { applicantUpload, photos } from '@/lib/web/photo-route';
import { uploadRoute } from '@/lib/web/upload-route';

/** The picture of the licence, for one's own application that waits. */
export const POST = (request: Request): Promise<Response> =>
  uploadRoute(request, applicantUpload, (ctx, files) =>
    addLicence(
      ctx,
      photos(),
      files.map(({ bytes }) => bytes),
    ),
  );
