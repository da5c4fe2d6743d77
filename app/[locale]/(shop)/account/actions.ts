'use server';

import { chooseMails } from '@/lib/domain/accounts/choose-mails';
import { addressIdInput, addressInput, chooseMailsInput, endSessionInput, renameInput } from '@/lib/domain/accounts/inputs';
import { rename } from '@/lib/domain/accounts/rename';
import { deleteAddress, saveAddress, setDefaultAddress } from '@/lib/domain/accounts/save-address';
import { endSessions } from '@/lib/domain/accounts/sessions';
import { switchShopInput } from '@/lib/domain/staff/inputs';
import { Refusal } from '@/lib/shared/refusal';
import { shopperAction } from '@/lib/web/action';
import { readSession } from '@/lib/web/session';
import { keepWorkplace, readWorkplace } from '@/lib/web/workplace';

/** Saves an address and goes on: back to the checkout, with the address chosen, or to the book. */
export const saveAddressAction = shopperAction(addressInput, async (ctx, input) => {
  const { id } = await saveAddress(ctx, input);
  return { redirectTo: input.next === '/checkout' ? `/checkout?address=${id}` : '/account/addresses' };
});

export const deleteAddressAction = shopperAction(addressIdInput, async (ctx, { id }) => {
  await deleteAddress(ctx, id);
  return { redirectTo: '/account/addresses' };
});

export const setDefaultAddressAction = shopperAction(addressIdInput, async (ctx, { id }) => {
  await setDefaultAddress(ctx, id);
  return { redirectTo: '/account/addresses' };
});

export const renameAction = shopperAction(renameInput, async (ctx, input) => {
  await rename(ctx, input);
  return { redirectTo: '/account' };
});

export const chooseMailsAction = shopperAction(chooseMailsInput, async (ctx, input) => {
  await chooseMails(ctx, input);
  return { redirectTo: '/account' };
});

/** Ends one session, or every one but this browser's. */
export const endSessionAction = shopperAction(endSessionInput, async (ctx, { id }) => {
  const session = await readSession();
  await endSessions(ctx, id === undefined ? { except: session?.sessionId ?? '' } : { id });
  return { redirectTo: '/account/security' };
});

/** Works in another of one's shops from now on. */
export const switchShopAction = shopperAction(switchShopInput, async (ctx, { merchantId }) => {
  const { shops } = await readWorkplace(ctx.actor.userId);
  if (!shops.some((shop) => shop.merchantId === merchantId)) throw new Refusal('NOT_FOUND');
  await keepWorkplace(merchantId);
  return { redirectTo: '/admin' };
});
