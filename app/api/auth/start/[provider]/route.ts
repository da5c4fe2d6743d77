import { startOutsideSignIn } from '@/lib/web/outside-sign-in';

/** A form's way out to a provider: `POST next=/path`. */
export const POST = async (request: Request, { params }: RouteContext<'/api/auth/start/[provider]'>): Promise<Response> =>
  startOutsideSignIn(request, (await params).provider);
