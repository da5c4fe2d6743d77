import { addPictures } from '@/lib/domain/pictures/add-pictures';
import { pictureUpload, studio } from '@/lib/web/picture-route';
import { uploadRoute } from '@/lib/web/upload-route';

/** Pictures for a product of the shop, by its staff: JSON `{ added }` for who asks for it, else back to the editor. */
export async function POST(request: Request, { params }: RouteContext<'/api/admin/products/[id]/pictures'>): Promise<Response> {
  const { id } = await params;
  return uploadRoute(request, pictureUpload(id), async (ctx, files) => ({ added: await addPictures(ctx, studio(), id, files) }));
}
