import type { Prisma } from '@/lib/db/generated/client';
import type { Context, ShopperContext, StaffContext } from '@/lib/domain/context';
import type { ShipmentView } from './views';

/** The parcels of what was ordered, newest first; an empty list when the order isn't the actor's. */
export async function trackingOf(ctx: ShopperContext | StaffContext, number: string): Promise<ShipmentView[]> {
  const { actor } = ctx;
  const order = { number, ...(actor.kind === 'staff' ? { merchantId: actor.merchantId } : { userId: actor.userId }) };
  return readParcels(ctx, { order, direction: 'outbound' });
}

/** Parcels with their scans, newest first. The caller's `where` names the owner. */
export async function readParcels(ctx: Context, where: Prisma.ShipmentWhereInput): Promise<ShipmentView[]> {
  const shipments = await ctx.db.shipment.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: {
      carrier: true,
      lines: {
        include: { orderLine: { select: { title: true, titleEn: true, options: true, optionsEn: true, image: true, position: true } } },
      },
      events: { orderBy: [{ at: 'desc' }, { id: 'desc' }], select: { at: true, text: true, place: true, status: true } },
    },
  });
  return shipments.map(({ carrier, lines, events, createdAt, ...shipment }) => ({
    id: shipment.id,
    direction: shipment.direction,
    carrierCode: carrier.code,
    carrierName: carrier.name,
    carrierNameEn: carrier.nameEn,
    carrierPhone: carrier.phone,
    trackingNumber: shipment.trackingNumber,
    status: shipment.status,
    shippedAt: createdAt,
    deliveredAt: shipment.deliveredAt,
    lines: lines
      .toSorted((a, b) => a.orderLine.position - b.orderLine.position)
      .map(({ orderLineId, quantity, orderLine: { position: _position, ...line } }) => ({ orderLineId, quantity, ...line })),
    events,
  }));
}

/** The carriers that a parcel can be given to. */
export const listCarriers = (ctx: Context) =>
  ctx.db.carrier.findMany({ orderBy: { code: 'asc' }, select: { code: true, name: true, nameEn: true } });
