'use server';

import { z } from 'zod';
import { addCustomer } from '@/lib/domain/customers/add-customer';
import { askRecount } from '@/lib/domain/customers/ask-recount';
import { blockCustomer, unblockCustomer } from '@/lib/domain/customers/block-customer';
import {
  addCustomerInput,
  blockCustomerInput,
  customerIdInput,
  noteCustomerInput,
  revealCustomerInput,
  tagCustomerInput,
} from '@/lib/domain/customers/inputs';
import { noteCustomer } from '@/lib/domain/customers/note-customer';
import { revealCustomer } from '@/lib/domain/customers/reveal-customer';
import { tagCustomer } from '@/lib/domain/customers/tag-customer';
import { staffAction } from '@/lib/web/action';
import { revealsPerDay } from '@/lib/web/limits';

export const addCustomerAction = staffAction('customers.write', addCustomerInput, async (ctx, input) => ({
  redirectTo: `/admin/customers/${await addCustomer(ctx, input)}`,
}));

export const tagCustomerAction = staffAction('customers.write', tagCustomerInput, async (ctx, input) => {
  await tagCustomer(ctx, input);
  return { message: 'saved' };
});

export const noteCustomerAction = staffAction('customers.write', noteCustomerInput, async (ctx, input) => {
  await noteCustomer(ctx, input);
  return { message: 'noted' };
});

export const blockCustomerAction = staffAction('customers.write', blockCustomerInput, async (ctx, input) => {
  await blockCustomer(ctx, input);
  return { redirectTo: `/admin/customers/${input.id}` };
});

export const unblockCustomerAction = staffAction('customers.write', customerIdInput, async (ctx, input) => {
  await unblockCustomer(ctx, input);
  return { redirectTo: `/admin/customers/${input.id}` };
});

/** The page shows what was opened, once: its address without the reveal is masked again. */
export const revealCustomerAction = staffAction('customers.reveal', revealCustomerInput, async (ctx, input) => ({
  redirectTo: `/admin/customers/${input.id}?revealed=${await revealCustomer(ctx, input, revealsPerDay())}`,
}));

export const recountCustomersAction = staffAction('customers.write', z.object({}), async (ctx) => {
  await askRecount(ctx);
  return { message: 'recounting' };
});
