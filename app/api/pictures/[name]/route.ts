import { pictureRoute } from '@/lib/web/picture-route';

/** An uploaded picture, for everybody: /media/p/<key>.webp, and its widths. */
export const GET = async (_request: Request, { params }: RouteContext<'/api/pictures/[name]'>): Promise<Response> =>
  pictureRoute((await params).name);
