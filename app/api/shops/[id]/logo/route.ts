import { logoPhoto, photoRoute } from '@/lib/web/photo-route';

/** A shop's logo, for everybody. */
export const GET = async (_request: Request, { params }: RouteContext<'/api/shops/[id]/logo'>): Promise<Response> =>
  photoRoute((await params).id, logoPhoto, 'max-age=86400');
