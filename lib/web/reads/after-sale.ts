import 'server-only';
import { may } from '@/lib/domain/access';
import { caseActor } from '@/lib/domain/after-sale/move-case';
import { orderAfterSale } from '@/lib/domain/after-sale/order-after-sale';
import type { PartyContext } from '@/lib/domain/after-sale/owner';
import { readCase } from '@/lib/domain/after-sale/read-cases';
import { allowsStep, stepNames } from '@/lib/domain/after-sale/transitions';
import type { ShopperContext, StaffContext } from '@/lib/domain/context';
import { listCarriers } from '@/lib/domain/fulfilment/queries';
import type { ListInvoicesInput } from '@/lib/domain/invoices/inputs';
import { listInvoices } from '@/lib/domain/invoices/read-invoices';
import { listCancelAsks, readCancelAsk } from '@/lib/domain/orders/read-cancel-asks';
import { listRefunds } from '@/lib/domain/payments/list-refunds';
import type { ListRefundsInput } from '@/lib/domain/payments/refund-inputs';

export { listCases } from '@/lib/domain/after-sale/list-cases';

/** A case's page: the case, what the party can do with it now, and the carriers; null when it is another's. */
export async function casePage(ctx: PartyContext, number: string) {
  const [found, carriers] = await Promise.all([readCase(ctx, number), listCarriers(ctx)]);
  if (found === null) return null;
  const facts = { state: found.state, kind: found.kind, sent: found.parcels.some(({ direction }) => direction === 'back') };
  const allowed = stepNames.filter((name) => allowsStep(name, facts, caseActor(ctx)));
  return { found, carriers, allowed, now: ctx.now() };
}

/** The shop's view of a case, with where goods were sent back to the last time. */
export async function adminCasePage(ctx: StaffContext, number: string) {
  const [page, merchant] = await Promise.all([
    casePage(ctx, number),
    ctx.db.merchant.findUniqueOrThrow({ where: { id: ctx.actor.merchantId }, select: { returnAddress: true } }),
  ]);
  return page === null ? null : { ...page, returnAddress: merchant.returnAddress ?? '', mayWrite: may(ctx.actor.role, 'after_sale.write') };
}

/**
 * What an order's page says of money that goes back, and the id of what may be begun there: pressed twice, it is begun once. Null when
 * the order is another's.
 */
export async function orderAfterSalePage(ctx: ShopperContext | StaffContext, number: string) {
  const [facts, asks] = await Promise.all([orderAfterSale(ctx, number), readCancelAsk(ctx, number)]);
  return facts === null || asks === null ? null : { ...facts, ...asks, newId: crypto.randomUUID() };
}

/** The refund list, the requests to cancel that wait, what the person can do there, and the limits of the roles. */
export async function refundsPage(ctx: StaffContext, input: ListRefundsInput) {
  const { role } = ctx.actor;
  const [list, asks] = await Promise.all([listRefunds(ctx, input), listCancelAsks(ctx)]);
  return {
    ...list,
    asks,
    mayApprove: may(role, 'refunds.approve'),
    mayWrite: may(role, 'refunds.write'),
  };
}

/** The invoice list, and whether the person may mark them as issued. */
export async function invoicesPage(ctx: StaffContext, input: ListInvoicesInput) {
  return { ...(await listInvoices(ctx, input)), mayWrite: may(ctx.actor.role, 'invoices.write') };
}
