import { inLanguage } from '@/lib/web/in-language';

export const GET = async (request: Request, { params }: RouteContext<'/api/language/[to]'>): Promise<Response> =>
  inLanguage(request, (await params).to);
