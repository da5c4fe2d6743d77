import { expect, it } from 'vitest';
import { refuseCase } from '@/lib/domain/after-sale/answer-case';
import { withdrawCase } from '@/lib/domain/after-sale/follow-case';
import { approveCase } from '@/lib/domain/after-sale/approve-case';
import { shippedOrder } from '@/lib/testing/after-sale';
import { testSign } from '@/lib/testing/mails';
import { testDatabase, waitingJobs } from '@/lib/testing/database';
import { letter } from './letters';
import type { Mail } from './mailer';
import { sendLetter } from './send-letter';

const database = testDatabase();

it('the shopper is told what became of a case and that its money went back, each once; listeners outside are told too', async () => {
  const { connection, db, ctx, staff, shopper, open, say, sendAll, id, orderLineId } = await shippedOrder(await database());
  const mails = async () => {
    const sent: Mail[] = [];
    for (const { task, payload } of await waitingJobs(connection)) {
      const given = task === 'mail.send' ? letter.parse(payload) : null;
      if (given?.about === 'case_answered' || given?.about === 'order_refunded')
        await sendLetter(ctx, { send: async (mail) => void sent.push(mail) }, (path) => `https://shop.test${path}`, given, testSign);
    }
    return sent;
  };
  const refused = await open();
  expect(await mails()).toEqual([]);
  await refuseCase(staff, { number: refused, text: '超出范围' });
  expect(await mails()).toMatchObject([{ to: shopper.user.email, subject: `您的售后 ${refused} 有新进展` }]);
  const number = await open({ kind: 'refund_only', reason: 'not_received' });
  await approveCase(staff, { number, ...say });
  await sendAll();
  const all = await mails();
  expect(all.map(({ subject }) => subject)).toEqual([
    `您的售后 ${refused} 有新进展`,
    `您的售后 ${number} 有新进展`,
    expect.stringContaining('退款'),
  ]);
  expect(all[1]?.text).toContain(`https://shop.test/after-sales/${number}`);
  expect(new Set(all.map((mail) => mail.id)).size).toBe(3);

  const events = await db.domainEvent.findMany({ where: { topic: 'after_sale.changed' }, orderBy: { id: 'asc' } });
  expect(events.map(({ data }) => data)).toEqual(
    expect.arrayContaining([
      { number: refused, state: 'refused' },
      { number, state: 'refunding' },
      { number, state: 'done' },
    ]),
  );
  await withdrawCase(ctx, { number: refused });
  expect(await db.domainEvent.count({ where: { topic: 'order.refunded' } })).toBe(0);
  const rest = await open({ kind: 'refund_only', reason: 'not_received', lines: [{ orderLineId, quantity: 2 }] });
  await approveCase(staff, { number: rest, ...say });
  expect(await db.domainEvent.count({ where: { topic: 'order.refunded', aggregateId: id } })).toBe(1);
});
