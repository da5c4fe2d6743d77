import { expect, it } from 'vitest';
import { approveCase } from '@/lib/domain/after-sale/approve-case';
import { askInvoice } from '@/lib/domain/invoices/ask-invoice';
import { issueInvoice } from '@/lib/domain/invoices/issue-invoice';
import { cancelPaid } from '@/lib/domain/orders/cancel-pieces';
import { soldOrder, shippedOrder } from '@/lib/testing/after-sale';
import { testDatabase } from '@/lib/testing/database';
import { afterSaleInvariants } from './after-sale-invariants';
import { checkInvariants } from './check-invariants';

const database = testDatabase();

/** How a right database is broken by hand, and the rule that must say so. */
const breaks: readonly (readonly [RegExp, string])[] = [
  [/lines of a refund and its freight/, `update "Refund" set "amount" = "amount" - 1 where "freightAmount" > 0`],
  [/refunds of a line sum/, `update "OrderLine" set "refundedAmount" = "refundedAmount" - 1 where "refundedAmount" > 0`],
  [/refunds of an order sum to the freight/, `update "Order" set "refundedFreight" = "refundedFreight" - 1 where "refundedFreight" > 0`],
  [/an order is refunded when all/, `update "Order" set "paymentStatus" = 'paid' where "paymentStatus" = 'refunded'`],
  [/waits for an approval has a timer/, `update "Refund" set "state" = 'to_approve' where "freightAmount" > 0`],
  [/an open case has a timer/, `delete from "Timer" where "kind" = 'after_sale'`],
  [/a case whose money goes back/, `update "Refund" set "state" = 'done' where "afterSaleId" is not null`],
  [/pieces of open cases/, `update "OrderLine" set "caseQuantity" = 0 where "caseQuantity" > 0`],
  [/an order says that a case of it is open/, `update "Order" set "afterSaleStatus" = 'done' where "afterSaleStatus" = 'open'`],
  [/stock of returned pieces/, `update "AfterSaleLine" set "sellable" = 1`],
  [/how many of its pieces came back/, `update "OrderLine" set "returnedQuantity" = 1`],
  [/goods are held for an exchange/, `update "AfterSale" set "kind" = 'return_refund' where "kind" = 'exchange'`],
  [/issued invoices of an order/, `update "Invoice" set "amount" = "amount" + 1 where "state" = 'issued'`],
];

it('every rule of refunds, cases and invoices is silent in a right database and says so when it is broken', async () => {
  const connection = await database();
  const cancelled = await soldOrder(connection);
  await cancelPaid(cancelled.ctx, { number: cancelled.number, cancelId: crypto.randomUUID(), lines: [] }, { autoReceiveDays: 10 });
  const { ctx, staff, open, say, number, db, id } = await shippedOrder(connection);
  await askInvoice(ctx, { number, kind: 'personal', title: '李雷', taxNumber: '', email: '' });
  const invoice = await db.invoice.findFirstOrThrow({ where: { orderId: id } });
  await issueInvoice(staff, { invoiceId: invoice.id, invoiceNumber: '25332000000000000001', fileUrl: null });
  await approveCase(staff, { number: await open({ kind: 'refund_only' }), ...say });
  await approveCase(staff, { number: await open({ kind: 'exchange' }), ...say });
  await open();
  expect(await checkInvariants(connection.pool)).toEqual([]);
  expect(breaks).toHaveLength(afterSaleInvariants.length);
  for (const [rule, sql] of breaks) {
    const wrong = afterSaleInvariants.find(({ name }) => rule.test(name))?.wrong ?? '';
    const client = await connection.pool.connect();
    try {
      await client.query('begin');
      expect((await client.query(sql)).rowCount, sql).toBeGreaterThan(0);
      expect((await client.query(wrong)).rowCount, String(rule)).toBeGreaterThan(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
});
