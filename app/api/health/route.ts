import { readHealth } from '@/lib/web/health';

/** For load balancers and `npm start`: 200, or 503 when the shop can't work. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, { status: health.status === 'down' ? 503 : 200, headers: { 'cache-control': 'no-store' } });
}
