import type { Connection } from '@/lib/db/client';
import { receivePush } from '@/lib/domain/fulfilment/receive-push';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { trackingOf } from '@/lib/domain/fulfilment/queries';
import type { Heard, ParcelTracker } from '@/lib/domain/fulfilment/tracker';
import { buildMerchant, buildPaidOrder, buildProduct } from './builders';
import { testContext } from './context';

/** A carrier that knows nothing and tells nothing. */
export const silentTracker: ParcelTracker = {
  track: async () => ({ kind: 'absent' }),
  subscribe: async () => ({ kind: 'refused', cause: 'silent' }),
};

/** A paid order of one piece that is on its way as one parcel, what its carrier pushes, and what its shopper sees. */
export async function shippedParcel(connection: Connection) {
  const shop = await buildMerchant(connection);
  const { product } = await buildProduct(connection, shop);
  const { order, ctx } = await buildPaidOrder(connection, product.id, 1);
  await connection.db.carrier.upsert({ where: { code: 'shunfeng' }, create: { code: 'shunfeng', name: '顺丰', nameEn: 'SF' }, update: {} });
  const lines = order.lines.map(({ id, quantity }) => ({ orderLineId: id, quantity }));
  const parcel = { number: order.number, carrierCode: 'shunfeng', trackingNumber: 'SF100001', lines };
  const { shipmentId } = await shipOrder(testContext(connection, shop.actor), parcel);
  const system = testContext(connection, { kind: 'system' });
  const push = (heard: Heard | null, as = system) =>
    receivePush(as, [{ carrierCodes: ['shunfeng'], trackingNumber: 'SF100001', heard }], 10);
  const seen = async () => (await trackingOf(ctx, order.number))[0];
  const row = () => connection.db.shipment.findUniqueOrThrow({ where: { id: shipmentId } });
  return { shop, order, shipmentId, system, push, seen, row };
}
