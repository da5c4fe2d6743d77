import { createKdniao } from '@/lib/adapters/carriers/kdniao';
import { createKuaidi100 } from '@/lib/adapters/carriers/kuaidi100';
import { createWebhookCarrier } from '@/lib/adapters/carriers/webhook';
import type { Database } from '@/lib/db/client';
import type { CarrierGateway, ParcelTracker } from '@/lib/domain/fulfilment/tracker';
import { env } from '@/lib/env';
import { pushSalt } from '@/lib/keys';

// Who is asked about which carrier's parcels: the carrier itself where it speaks our protocol, else a service that asks many.

let gateways: ReadonlyMap<string, CarrierGateway> | undefined;

const pushUrl = (name: string) => new URL(`/api/carriers/${name}/push`, env().APP_URL).href;

/** By the name in the address of their pushes: kuaidi100, kdniao, or a carrier's own code. Made on first use. */
export function carrierGateways(): ReadonlyMap<string, CarrierGateway> {
  if (gateways !== undefined) return gateways;
  const { KUAIDI100_URL, KUAIDI100_CUSTOMER: customer, KUAIDI100_KEY, KDNIAO_URL, KDNIAO_BUSINESS_ID: businessId, KDNIAO_KEY } = env();
  const all = new Map<string, CarrierGateway>();
  for (const { code, url, secret } of env().WEBHOOK_CARRIERS)
    all.set(code, createWebhookCarrier({ code, url, secret, pushUrl: pushUrl(code) }));
  if (customer !== undefined && KUAIDI100_KEY !== undefined) {
    const own = { salt: pushSalt('kuaidi100'), pushUrl: pushUrl('kuaidi100') };
    all.set('kuaidi100', createKuaidi100({ url: KUAIDI100_URL, customer, key: KUAIDI100_KEY, ...own }));
  }
  if (businessId !== undefined && KDNIAO_KEY !== undefined)
    all.set('kdniao', createKdniao({ url: KDNIAO_URL, businessId, key: KDNIAO_KEY }));
  gateways = all;
  return all;
}

function gatewayOf(carrierCode: string): CarrierGateway | undefined {
  const all = carrierGateways();
  const named = env().KDNIAO_CARRIERS.split(',').includes(carrierCode) ? all.get('kdniao') : undefined;
  const general = all.get('kuaidi100') ?? (env().KDNIAO_CARRIERS === 'all' ? all.get('kdniao') : undefined);
  return all.get(carrierCode) ?? named ?? general;
}

/** Asks whom it concerns. */
export const parcelTracker: ParcelTracker = {
  track: async (parcel) => (await gatewayOf(parcel.carrierCode)?.track(parcel)) ?? { kind: 'unknown', cause: 'nobody to ask' },
  subscribe: async (parcel) => (await gatewayOf(parcel.carrierCode)?.subscribe(parcel)) ?? { kind: 'refused', cause: 'nobody to ask' },
};

/** Carriers that speak our protocol can be chosen as the others can. */
export async function writeCarriers(db: Database): Promise<void> {
  for (const { code, name, nameEn } of env().WEBHOOK_CARRIERS)
    await db.carrier.upsert({ where: { code }, create: { code, name, nameEn }, update: { name, nameEn } });
}
