import 'server-only';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import type { ListCustomersInput } from '@/lib/domain/customers/inputs';
import { listCustomers, listTags } from '@/lib/domain/customers/list-customers';
import { readCustomer } from '@/lib/domain/customers/read-customer';
import { readRevealed } from '@/lib/domain/customers/reveal-customer';

const mayDo = ({ actor }: StaffContext) => ({
  write: may(actor.role, 'customers.write'),
  reveal: may(actor.role, 'customers.reveal'),
  orders: may(actor.role, 'orders.read'),
  afterSales: may(actor.role, 'after_sale.read'),
});

/** A page of the shop's people with the tags to choose from. */
export async function customersPage(ctx: StaffContext, input: ListCustomersInput) {
  const [found, tags] = await Promise.all([listCustomers(ctx, input), listTags(ctx)]);
  return { ...found, tags, may: mayDo(ctx) };
}

/** One of them, with what was just opened to this person; null for another shop's. */
export async function customerPage(ctx: StaffContext, id: string, revealId: string | null) {
  const [customer, revealed, tags] = await Promise.all([
    readCustomer(ctx, id),
    revealId === null ? null : readRevealed(ctx, id, revealId),
    listTags(ctx),
  ]);
  return customer === null ? null : { customer, revealed, tags, may: mayDo(ctx) };
}
