import { casePhoto, photoRoute } from '@/lib/web/photo-route';

/** A picture of an after-sale case. What stands under an id never changes. */
export const GET = async (_request: Request, { params }: RouteContext<'/api/photos/[id]'>): Promise<Response> =>
  photoRoute((await params).id, casePhoto, 'max-age=31536000, immutable');
