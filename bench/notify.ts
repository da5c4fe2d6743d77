import { connect } from '@/lib/db/client';
import { readCheckout } from '@/lib/domain/orders/checkout';
import { placeOrder } from '@/lib/domain/orders/place-order';
import { newId } from '@/lib/shared/id';
import { testContext } from '@/lib/testing/context';
import { makeCrowd } from '@/lib/testing/crowd';
import { alipayNotify, notifyFields } from '@/sandbox/alipay-notify';
import { type Load, loadEach } from './load';
import { manyPieces } from './place-over-http';

const count = 4000;

type Keys = { readonly appId: string; readonly sellerId: string; readonly alipayPrivateKey: string };

/** Unpaid orders, each with an open attempt, and the notify that tells of its payment, signed. */
async function makeNotifies(databaseUrl: string, keys: Keys): Promise<string[]> {
  const connection = connect(databaseUrl, 16);
  const { pool, db } = connection;
  await manyPieces(pool);
  const variants = await db.variant.findMany({ where: { active: true, product: { status: 'live' } }, orderBy: { id: 'asc' } });
  const wishOf = (index: number) => {
    const { id, price } = variants[(index * 7919) % variants.length] ?? { id: '', price: 0 };
    return { variantId: id, price };
  };
  const crowd = await makeCrowd(pool, count, wishOf);
  const placed = await Promise.all(
    crowd.slice(0, count).map(async ({ userId, addressId }) => {
      const ctx = testContext(connection, { kind: 'shopper', userId } as const);
      const { quote } = await readCheckout(ctx, '330000');
      const input = { checkoutId: crypto.randomUUID(), addressId, quoteHash: quote.hash, note: '' };
      const again = async (): Promise<string> =>
        placeOrder(ctx, input, { unpaidMinutes: 60 }).then(
          ({ groupId }) => groupId,
          async () => {
            await new Promise((resolve) => setTimeout(resolve, 200));
            return again();
          },
        );
      return { groupId: await again(), payable: quote.payable };
    }),
  );
  const attempts = placed.map(({ groupId, payable }) => ({
    id: newId(),
    groupId,
    payable,
    outTradeNo: crypto.randomUUID().replaceAll('-', ''),
  }));
  await pool.query(
    `insert into "PaymentAttempt" ("id", "groupId", "provider", "channel", "outTradeNo", "amount", "expiresAt")
     select i, g, 'alipay', 'page', o, p, now() + interval '1 hour' from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[]) as t(i, g, o, p)`,
    [
      attempts.map(({ id }) => id),
      attempts.map(({ groupId }) => groupId),
      attempts.map(({ outTradeNo }) => outTradeNo),
      attempts.map(({ payable }) => payable),
    ],
  );
  await pool.query('analyze');
  await connection.close();
  const { write } = alipayNotify(keys.alipayPrivateKey, 60_000);
  const now = Date.now();
  return attempts.map(({ outTradeNo, payable }, index) => {
    const trade = {
      outTradeNo,
      tradeNo: `2026${String(index).padStart(24, '0')}`,
      status: 'TRADE_SUCCESS' as const,
      method: 'alipay.trade.page.pay',
      subject: 'Dianpu 1',
      body: '',
      passback: '',
      total: payable,
      refunds: [],
      expiresAt: now + 3_600_000,
      createdAt: now,
      paidAt: now,
      closedAt: null,
      notifyUrl: '',
      returnUrl: '',
      quitUrl: '',
    };
    return write(notifyFields(trade, keys, now), now).body;
  });
}

const headersOf = () => ({ 'content-type': 'application/x-www-form-urlencoded' });

/** Valid notifies of unpaid orders a second, each new, at the shop; and at a route that verifies one signature and inserts one row. */
export async function notifyOverHttp(
  { databaseUrl, shopUrl, limitUrl }: { readonly databaseUrl: string; readonly shopUrl: string; readonly limitUrl: string },
  keys: Keys,
): Promise<{ readonly ours: Load; readonly limit: Load; readonly unpaid: number }> {
  const bodies = await makeNotifies(databaseUrl, keys);
  const { pool, close } = connect(databaseUrl, 2);
  await pool.query('create table bench_notify ("id" text primary key, "body" text not null)');
  const limit = await loadEach({ url: limitUrl, bodies, headersOf });
  const ours = await loadEach({ url: `${shopUrl}/api/payments/alipay/notify`, bodies, headersOf });
  const { rows } = await pool.query<{ unpaid: number }>(
    `select count(*)::int as unpaid from "PaymentAttempt" where "status" = 'pending' and "outTradeNo" = any($1)`,
    [bodies.map((body) => new URLSearchParams(body).get('out_trade_no'))],
  );
  await close();
  return { ours, limit, unpaid: rows[0]?.unpaid ?? -1 };
}
