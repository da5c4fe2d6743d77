import { regionsUnder } from '@/lib/web/reads/account';

/** The divisions under `?parent=<code>`; the provinces without it. */
export async function GET(request: Request): Promise<Response> {
  const parent = new URL(request.url).searchParams.get('parent');
  if (parent !== null && !/^\d{6}$/.test(parent)) return Response.json([], { status: 422 });
  return Response.json(await regionsUnder(parent), { headers: { 'cache-control': 'public, max-age=86400' } });
}
