import { photoRoute } from '@/lib/web/photo-route';

/** A picture of an after-sale case. */
export const GET = async (_request: Request, { params }: RouteContext<'/api/photos/[id]'>): Promise<Response> =>
  photoRoute((await params).id);
