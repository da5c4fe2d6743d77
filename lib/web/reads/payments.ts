import 'server-only';
import { may } from '@/lib/domain/access';
import type { OperatorContext, StaffContext } from '@/lib/domain/context';
import type { ListPaymentsInput } from '@/lib/domain/payments/inputs';
import { listByHand, listUncollected } from '@/lib/domain/payments/list-by-hand';
import { countOpenExceptions, listExceptions } from '@/lib/domain/payments/list-exceptions';
import { listPayments } from '@/lib/domain/payments/list-payments';
import { readOwnCashTerms } from '@/lib/domain/payments/set-cash-terms';
import { shanghaiTime } from '@/lib/shared/number';

export { listExceptions };

const mayWrite = ({ actor }: StaffContext): boolean => may(actor.role, 'payments.write');
const dayOf = (now: Date) => shanghaiTime(now).slice(0, 10);

/** The shop's payments; what waits for a person, and the terms, for who may change them. */
export async function paymentsPage(ctx: StaffContext, input: ListPaymentsInput) {
  const write = mayWrite(ctx);
  const [list, exceptions, byHand, uncollected, terms] = await Promise.all([
    listPayments(ctx, input),
    countOpenExceptions(ctx),
    write ? listByHand(ctx) : null,
    listUncollected(ctx),
    write ? readOwnCashTerms(ctx) : null,
  ]);
  return { ...list, exceptions, byHand, uncollected, terms, today: dayOf(ctx.now()) };
}

/** What waits for the platform's people. */
export const transfersPage = async (ctx: OperatorContext) => ({ ...(await listByHand(ctx)), today: dayOf(ctx.now()) });

export const mayWritePayments = mayWrite;
