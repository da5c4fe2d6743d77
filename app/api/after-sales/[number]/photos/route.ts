import { addPhotos } from '@/lib/domain/after-sale/add-photos';
import { photoParty, photos } from '@/lib/web/photo-route';
import { uploadRoute } from '@/lib/web/upload-route';

/** Pictures for an after-sale case, from its shopper, its shop (`?as=staff`) or the platform (`?as=operator`). */
export async function POST(request: Request, { params }: RouteContext<'/api/after-sales/[number]/photos'>): Promise<Response> {
  const { number } = await params;
  const party = photoParty(new URL(request.url).searchParams.get('as'), number);
  return uploadRoute(request, party, (ctx, files) => addPhotos(ctx, photos(), { number, files: files.map(({ bytes }) => bytes) }));
}
