import { encode } from 'next-auth/jwt';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { createAlipay } from '@/lib/adapters/alipay/alipay';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { startPayment } from '@/lib/domain/payments/start-payment';
import { testContext } from '@/lib/testing/context';
import { type Buyer, makeCrowd } from '@/lib/testing/crowd';
import type { Random } from '@/proof/seeded';
import type { Place } from './place';

const width = 16;
const size = 400;
/** The longest that an order can take to come to its end: two minutes to pay, two of grace, and a minute for a second look. */
const patienceMs = 8 * 60_000;

const placedAnswer = z.object({ number: z.string() });
const tradesAnswer = z.array(
  z.object({ outTradeNo: z.string(), status: z.string(), total: z.number(), refunds: z.array(z.object({ amount: z.number() })) }),
);

/** Buyers who order over HTTP and pay at the sandbox's cashier, whatever breaks meanwhile; and what they were promised. */
export async function createCrowd({ connection, variables, shopUrl, sandboxUrl }: Place, random: Random) {
  const { db, pool } = connection;
  const secret = variables['AUTH_SECRET'] ?? '';
  const alipay = createAlipay({
    appId: variables['ALIPAY_APP_ID'] ?? '',
    privateKey: variables['ALIPAY_PRIVATE_KEY'] ?? '',
    alipayPublicKey: variables['ALIPAY_PUBLIC_KEY'] ?? '',
    sellerId: variables['ALIPAY_SELLER_ID'] ?? '',
    gatewayUrl: variables['ALIPAY_GATEWAY_URL'] ?? '',
  });
  const providers = new Map([[alipay.id, alipay]]);
  const variants = await db.variant.findMany({
    where: { active: true, product: { status: 'live' }, levels: { some: { onHand: { gt: 5 } } } },
    orderBy: { id: 'asc' },
  });
  const wishOf = (index: number) => {
    const { id, price } = variants[index % 40] ?? { id: '', price: 0 };
    return { variantId: id, price };
  };
  const buyers = await makeCrowd(pool, size, wishOf);
  const counts = { placed: 0, refused: 0, again: 0, cut: 0, paid: 0 };
  /** Group numbers that the shop answered with, and trades that the cashier took money for. */
  const answered: string[] = [];
  const paidTrades: string[] = [];
  let turn = 0;

  const refill = (index: number, { cartId }: Buyer) =>
    pool.query(`insert into "CartLine" ("cartId", "variantId", "quantity", "priceSeen") values ($1, $2, 1, $3) on conflict do nothing`, [
      cartId,
      wishOf(index).variantId,
      wishOf(index).price,
    ]);

  /** What a browser does whose answer doesn't come: it sends the same again. */
  async function untilAnswered(send: () => Promise<Response>): Promise<Response> {
    const until = Date.now() + 30_000;
    for (;;) {
      try {
        const answer = await send();
        if (answer.status < 500) return answer;
      } catch (error) {
        if (Date.now() > until) throw error;
      }
      counts.again += 1;
      await wait(200);
    }
  }

  async function order(buyer: Buyer): Promise<string | null> {
    const ctx = testContext(connection, { kind: 'shopper', userId: buyer.userId });
    const { quote } = await readCheckout(ctx, '330000');
    const body = JSON.stringify({ checkoutId: crypto.randomUUID(), addressId: buyer.addressId, quoteHash: quote.hash });
    const token = await encode({ token: { sub: buyer.userId, sid: buyer.sessionId }, secret });
    const headers = {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      cookie: `next-auth.session-token=${token}`,
    };
    const answer = await untilAnswered(() => fetch(`${shopUrl}/api/orders`, { method: 'POST', headers, body }));
    return answer.ok ? placedAnswer.parse(await answer.json()).number : null;
  }

  async function pay(buyer: Buyer, number: string): Promise<void> {
    const ctx = testContext(connection, { kind: 'shopper', userId: buyer.userId });
    const links = {
      client: 'desktop',
      ip: '127.0.0.1',
      returnUrl: `${shopUrl}/`,
      quitUrl: `${shopUrl}/`,
      notifyUrl: (provider: string) => `${shopUrl}/api/payments/${provider}/notify`,
      transferDays: 3,
    } as const;
    const action = await startPayment(ctx, providers, { groupNumber: number, method: 'alipay' }, links);
    if (action.type === 'redirect') await fetch(action.url);
    if (random.chance(0.15)) return;
    const attempt = await db.paymentAttempt.findFirstOrThrow({ where: { group: { number } }, orderBy: { createdAt: 'desc' } });
    const taken = await fetch(`${sandboxUrl}/control/pay`, { method: 'POST', body: JSON.stringify({ outTradeNo: attempt.outTradeNo }) });
    if (taken.ok) paidTrades.push(attempt.outTradeNo);
  }

  /** One buyer's visit; it may be cut off anywhere. */
  async function visit(index: number): Promise<void> {
    const buyer = buyers[index % size];
    if (buyer === undefined) return;
    try {
      await refill(index, buyer);
      const number = await order(buyer);
      if (number === null) {
        counts.refused += 1;
        return;
      }
      counts.placed += 1;
      answered.push(number);
      if (random.chance(0.75)) {
        await pay(buyer, number);
        counts.paid += 1;
      }
    } catch {
      // The part that it talked to was killed: that is what this is about.
      counts.cut += 1;
    }
  }

  async function buy(many: number): Promise<void> {
    const first = turn;
    turn += many;
    let next = first;
    await Promise.all(
      Array.from({ length: width }, async () => {
        for (let index = next++; index < first + many; index = next++) await visit(index);
      }),
    );
  }

  const open = async () => {
    const { rows } = await pool.query<{ orders: number; attempts: number; refunds: number }>(
      `select (select count(*)::int from "Order" where "paymentStatus" = 'unpaid') as orders,
         (select count(*)::int from "PaymentAttempt" where "status" = 'pending') as attempts,
         (select count(*)::int from "Refund" where "state" = 'requested') as refunds`,
    );
    return rows[0] ?? { orders: -1, attempts: -1, refunds: -1 };
  };

  /** Waits until nothing is open any more. @returns what still is when patience ends */
  async function ends(): Promise<string[]> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const left = await open();
      if (Object.values(left).every((count) => count === 0)) return [];
      if (Date.now() > until) return [`without an end: ${JSON.stringify(left)}`];
      await wait(2000);
    }
  }

  /** @returns promises that were not kept: an order that was answered and isn't there, money that was neither credited nor given back */
  async function promises(): Promise<string[]> {
    const groups = new Set((await db.orderGroup.findMany({ select: { number: true } })).map(({ number }) => number));
    const lost = answered.filter((number) => !groups.has(number)).map((number) => `order group ${number} was answered and is gone`);
    const trades = tradesAnswer.parse(await (await fetch(`${sandboxUrl}/control/trades`)).json());
    const attempts = await db.paymentAttempt.findMany({
      select: { outTradeNo: true, status: true, group: { select: { orders: { select: { paymentStatus: true } } } } },
    });
    const ours = new Map(attempts.map((attempt) => [attempt.outTradeNo, attempt]));
    const money = trades.flatMap(({ outTradeNo, status, total, refunds }) => {
      const kept =
        status === 'TRADE_SUCCESS' || status === 'TRADE_FINISHED' ? total - refunds.reduce((all, { amount }) => all + amount, 0) : 0;
      const credited =
        ours.get(outTradeNo)?.group.orders.every(({ paymentStatus }) => paymentStatus === 'paid') === true &&
        ours.get(outTradeNo)?.status === 'paid';
      return credited === kept > 0 ? [] : [`trade ${outTradeNo}: ${kept} fen kept, ${credited ? '' : 'not '}credited`];
    });
    const known = new Set(trades.map(({ outTradeNo }) => outTradeNo));
    const unknown = paidTrades.filter((outTradeNo) => !known.has(outTradeNo)).map((outTradeNo) => `trade ${outTradeNo} is gone`);
    return [...lost, ...money, ...unknown];
  }

  async function sums(): Promise<string> {
    const { rows } = await pool.query<{ status: string; count: number }>(
      `select "paymentStatus" as status, count(*)::int from "Order" group by 1 order by 1`,
    );
    return rows.map(({ status, count }) => `${count} ${status}`).join(', ');
  }
  const told = () =>
    `${counts.placed} placed, ${counts.paid} went to pay, ${counts.refused} refused, ${counts.again} sent again, ${counts.cut} cut off`;
  return { buy, ends, promises, sums, told };
}
