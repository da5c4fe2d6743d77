import { describe, expect, it } from 'vitest';
import { chooseMails } from '@/lib/domain/accounts/choose-mails';
import { shipOrder } from '@/lib/domain/fulfilment/ship-order';
import { cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { sendRefund } from '@/lib/domain/payments/send-refund';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testSign } from '@/lib/testing/mails';
import { testDatabase, waitingJobs } from '@/lib/testing/database';
import { buildPromotion } from '@/lib/testing/offers';
import { scripted } from '@/lib/testing/payments';
import type { Mail } from './mailer';
import { letter } from './letters';
import { sendLetter } from './send-letter';

const database = testDatabase();

async function start() {
  const connection = await database();
  const shop = await buildMerchant(connection);
  const [{ product }, cup] = [await buildProduct(connection, shop), await buildProduct(connection, shop)];
  await buildPromotion(connection, shop.merchant.id, { kind: 'gift', variantId: cup.variant.id, quantity: 1 });
  await connection.db.carrier.create({ data: { code: 'shunfeng', name: '顺丰速运', nameEn: 'SF Express' } });
  const { order, ctx, shopper } = await buildPaidOrder(connection, product.id, 2);
  const ship = () =>
    shipOrder(testContext(connection, shop.actor), {
      number: order.number,
      carrierCode: 'shunfeng',
      trackingNumber: 'SF1234567',
      lines: order.lines.map(({ id, quantity }) => ({ orderLineId: id, quantity })),
    });
  const sent: Mail[] = [];
  const send = async (mailer: Parameters<typeof sendLetter>[1] = { send: async (mail) => void sent.push(mail) }) => {
    for (const { task, payload } of await waitingJobs(connection))
      if (task === 'mail.send') await sendLetter(ctx, mailer, (path) => `https://shop.test${path}`, letter.parse(payload), testSign);
    return sent;
  };
  return { connection, order, ctx, shopper, ship, send };
}

describe('mails about orders', () => {
  it('say that it is paid and that it is shipped, in the shopper’s language, with a link; twice is the same mail', async () => {
    const { connection, order, shopper, ship, send } = await start();
    await connection.db.user.update({ where: { id: shopper.user.id }, data: { locale: 'en' } });
    await ship();
    const mails = await send();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [shopper.user.email, 'Your payment of ¥67.80 has arrived'],
      [shopper.user.email, `Your order ${order.number} is on its way`],
    ]);
    expect(mails[1]?.text).toContain('SF Express, tracking number SF1234567');
    for (const { text, html } of mails) {
      expect(text).toContain('Celadon cup × 2');
      expect(text).toContain('Celadon cup × 1 (gift)');
      expect(text).toContain(`https://shop.test/en/orders/${order.number}`);
      expect(html).toContain('lang="en"');
    }
    const ids = mails.map(({ id }) => id);
    expect((await send()).slice(2).map(({ id }) => id)).toEqual(ids);
  });

  it('say that money went back', async () => {
    const { connection, order, ctx, shopper, send } = await start();
    const lines = order.lines.map(({ id }) => ({ orderLineId: id, quantity: 1 }));
    await cancelPaid(ctx, { number: order.number, cancelId: crypto.randomUUID(), lines }, { autoReceiveDays: 10 });
    const { id } = await connection.db.refund.findFirstOrThrow();
    expect(await send()).toHaveLength(1);
    await sendRefund(testContext(connection, { kind: 'system' } as const), scripted(), id);
    const mail = (await send()).at(-1);
    expect(mail).toMatchObject({ to: shopper.user.email, subject: '已为您退款 ¥29.90' });
    expect(mail?.text).toContain(`https://shop.test/orders/${order.number}`);
  });

  it('are not sent to who wants none or has no address, and nowhere where mails are off', async () => {
    const { connection, ctx, shopper, ship, send } = await start();
    await ship();
    await send(null);
    await chooseMails(ctx, { orders: false });
    expect(await send()).toEqual([]);
    await chooseMails(ctx, { orders: true });
    await connection.db.user.update({ where: { id: shopper.user.id }, data: { email: null } });
    expect(await send()).toEqual([]);
  });
});
