import { licencePhoto, photoRoute } from '@/lib/web/photo-route';

/** The picture of a licence, for who applied and for operators. */
export const GET = async (_request: Request, { params }: RouteContext<'/api/shop-applications/[id]/photo'>): Promise<Response> =>
  photoRoute((await params).id, licencePhoto);
