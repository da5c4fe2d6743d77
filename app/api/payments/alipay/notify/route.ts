import { receiveAlipayNotify } from '@/lib/web/payments';

/** Alipay's asynchronous notify. Answers exactly `success` after the commit; anything else makes Alipay send again. */
export async function POST(request: Request): Promise<Response> {
  const accepted = await receiveAlipayNotify(request);
  return new Response(accepted ? 'success' : 'fail', {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
