import 'server-only';
import { receivePush } from '@/lib/domain/fulfilment/receive-push';
import { env } from '@/lib/env';
import { carrierGateways } from '@/lib/jobs/carriers';
import { readBody } from './body';
import { systemContext } from './context';

const pushLimit = 512 * 1024;

/** Whatever goes wrong is not accepted: the carrier sends again. */
export async function receiveCarrierPush(request: Request, carrier: string): Promise<Response> {
  const gateway = carrierGateways().get(carrier);
  if (gateway === undefined) return new Response(null, { status: 404 });
  const ctx = await systemContext();
  let accepted = false;
  try {
    const body = await readBody(request, pushLimit);
    const parcels = body === null ? null : gateway.readPush({ headers: request.headers, body });
    if (parcels === null) ctx.log.warn({ carrier }, 'a push was not proven to be a carrier’s');
    else {
      await receivePush(ctx, parcels, env().AUTO_RECEIVE_DAYS);
      accepted = true;
    }
  } catch (error) {
    ctx.log.error({ error, carrier }, 'a carrier’s push failed');
  }
  const { status, body } = gateway.pushReply(accepted);
  return new Response(body, { status, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } });
}
