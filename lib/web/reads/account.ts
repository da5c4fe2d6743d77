import 'server-only';
import { cacheLife } from 'next/cache';
import { database } from '@/lib/db/client';
import { listAddresses } from '@/lib/domain/accounts/list-addresses';
import { listRegions } from '@/lib/domain/accounts/list-regions';
import { listSessions } from '@/lib/domain/accounts/sessions';
import type { AddressView, RegionView } from '@/lib/domain/accounts/views';
import type { ShopperContext } from '@/lib/domain/context';
import { readTwoFactor } from '@/lib/domain/two-factor/read-two-factor';
import { twoFactorVault } from '@/lib/keys';
import { qrPicture } from '@/lib/web/qr';
import { readSession } from '@/lib/web/session';
import { readWorkplace } from '@/lib/web/workplace';

export { listAddresses } from '@/lib/domain/accounts/list-addresses';

/** The divisions change once a year, with the program. */
export async function regionsUnder(parentCode: string | null): Promise<RegionView[]> {
  'use cache';
  cacheLife('max');
  return listRegions(database(), parentCode);
}

/** Who the shopper is, and what they have chosen. */
export async function accountPage(ctx: ShopperContext) {
  const user = await ctx.db.user.findUniqueOrThrow({
    where: { id: ctx.actor.userId },
    select: { name: true, email: true, mailOrders: true, isOperator: true, memberships: { select: { merchantId: true }, take: 1 } },
  });
  return {
    name: user.name,
    email: user.email,
    mailOrders: user.mailOrders,
    worksInAdmin: user.isOperator || user.memberships.length > 0,
  };
}

/** How the person signs in: the second factor, a secret that is being set up with its picture, and where they are signed in. */
export async function securityPage(ctx: ShopperContext) {
  const [{ setup, ...state }, session, sessions, { current }] = await Promise.all([
    readTwoFactor(ctx, twoFactorVault),
    readSession(),
    listSessions(ctx),
    readWorkplace(ctx.actor.userId),
  ]);
  return {
    ...state,
    setup: setup === null ? null : { ...setup, picture: qrPicture(setup.uri) },
    /** Where they work asks for what they haven't set up. */
    shut: current?.shut === true,
    sessions: sessions.map((one) => ({ ...one, current: one.id === session?.sessionId })),
  };
}

type Chosen = { readonly province?: string | undefined; readonly city?: string | undefined };

/** The address form: the address itself when one is changed (null when it is not the shopper's), and the lists to choose from. */
export async function addressForm(ctx: ShopperContext, id: string | null, chosen: Chosen) {
  const address: AddressView | null = id === null ? null : ((await listAddresses(ctx)).find((one) => one.id === id) ?? null);
  return regionLists(address, chosen);
}

/** An address with the lists that its form chooses from. */
export async function regionLists(address: AddressView | null, chosen: Chosen) {
  const province = chosen.province ?? address?.provinceCode ?? '';
  const city = chosen.province === undefined ? (address?.cityCode ?? '') : (chosen.city ?? '');
  const [provinces, cities, districts] = await Promise.all([
    regionsUnder(null),
    province === '' ? [] : regionsUnder(province),
    city === '' ? [] : regionsUnder(city),
  ]);
  const district = chosen.province === undefined ? (address?.districtCode ?? '') : '';
  return { address, provinces, cities, districts, codes: { province, city, district } };
}
