import type { StaffContext } from '@/lib/domain/context';
import { fen } from '@/lib/shared/money';
import { revealables } from './inputs';
import { maskEmail, maskPhone } from '@/lib/shared/mask';
import type { CustomerView } from './views';

const recent = 20;
const latest = { orderBy: [{ at: 'desc' }, { id: 'desc' }] as { at?: 'desc'; id?: 'desc' }[], take: 50 };
const isRevealable = (what: string) => revealables.find((one) => one === what) ?? 'address';

/** One of the shop's people with orders, money, cases and notes; phone, e-mail and address are masked. Null for another shop's. */
export async function readCustomer(ctx: StaffContext, id: string): Promise<CustomerView | null> {
  const { merchantId } = ctx.actor;
  const customer = await ctx.db.customer.findFirst({
    where: { id, merchantId },
    include: { user: { select: { email: true } }, notes: latest, reveals: latest },
  });
  if (customer === null) return null;
  const { userId, user, notes, reveals, blockedAt, blockedReason, blockedBy, phone, seenAt, createdAt, ...own } = customer;
  const of = userId === null ? null : { userId, merchantId };
  const people = [
    ...notes.map(({ authorId }) => authorId),
    ...reveals.map(({ actorId }) => actorId),
    ...(blockedBy === null ? [] : [blockedBy]),
  ];
  const [orders, cases, names] = await Promise.all([
    of === null
      ? []
      : ctx.db.order.findMany({
          where: of,
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: recent,
          select: {
            number: true,
            paymentStatus: true,
            fulfilmentStatus: true,
            payOnDelivery: true,
            payable: true,
            createdAt: true,
            province: true,
            city: true,
            district: true,
          },
        }),
    of === null
      ? []
      : ctx.db.afterSale.findMany({
          where: of,
          orderBy: { createdAt: 'desc' },
          take: recent,
          select: { number: true, kind: true, state: true, askedAmount: true, offeredAmount: true, createdAt: true },
        }),
    ctx.db.user.findMany({ where: { id: { in: people } }, select: { id: true, name: true } }),
  ]);
  const nameOf = (userIdOf: string) => names.find((one) => one.id === userIdOf)?.name ?? '—';
  const [last] = orders;
  const email = own.email ?? user?.email ?? null;
  return {
    id: own.id,
    name: own.name,
    tags: own.tags,
    placed: own.placed,
    orders: own.orders,
    afterSales: own.afterSales,
    firstOrderAt: own.firstOrderAt,
    account: userId !== null,
    phone: phone === null ? null : maskPhone(phone),
    email: email === null ? null : maskEmail(email),
    address: last === undefined ? null : `${[...new Set([last.province, last.city, last.district])].join(' ')} ****`,
    paid: fen(own.paid),
    refunded: fen(own.refunded),
    spent: fen(own.spent),
    lastOrderAt: own.placed > 0 ? seenAt : null,
    since: createdAt,
    blocked: blockedAt === null || blockedBy === null ? null : { at: blockedAt, reason: blockedReason ?? '', by: nameOf(blockedBy) },
    recent: orders.map(({ province: _p, city: _c, district: _d, payable, ...order }) => ({ ...order, payable: fen(payable) })),
    cases: cases.map(({ askedAmount, offeredAmount, ...one }) => ({ ...one, amount: fen(offeredAmount ?? askedAmount) })),
    notes: notes.map(({ id: noteId, text, authorId, at }) => ({ id: noteId, text, by: nameOf(authorId), at })),
    reveals: reveals.map(({ id: revealId, what, reason, actorId, at }) => ({
      id: revealId,
      what: isRevealable(what),
      reason,
      by: nameOf(actorId),
      at,
    })),
  };
}
