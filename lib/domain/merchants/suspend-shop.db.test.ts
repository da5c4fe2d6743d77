import { expect, it } from 'vitest';
import { writeSearchDocuments } from '@/lib/domain/catalog/write-search-documents';
import { readProduct } from '@/lib/domain/catalog/read-product';
import { soldOrder } from '@/lib/testing/after-sale';
import { buyer } from '@/lib/testing/buyer';
import { buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { sendWaitingMails, waitingFor } from '@/lib/testing/mails';
import { inOrder, refusal } from '@/lib/testing/payments';
import { reinstateShop, suspendShop } from './suspend-shop';

const database = testDatabase();

it('a suspended shop sells nothing new, ships what was sold, and sells again once it is reinstated; its owner is told', async () => {
  const connection = await database();
  const { db, pool } = connection;
  const sold = await soldOrder(connection);
  const { merchant, actor } = sold.shop;
  const { id: merchantId } = merchant;
  await db.user.update({ where: { id: actor.userId }, data: { email: 'owner@example.test' } });
  const boss = await buildShopper(connection);
  const operator = testContext(connection, { kind: 'operator', userId: boss.user.id } as const);
  await writeSearchDocuments(db, [sold.product.id]);
  const waiting = await buyer(connection, [sold.product.id]);
  await pool.query(`delete from graphile_worker._private_jobs`);

  const ends = await Promise.all([1, 2].map(() => refusal(suspendShop(operator, { merchantId, reason: '售假' }))));
  expect(inOrder(ends)).toEqual(['SHOP_MOVED', 'done']);
  expect(await sendWaitingMails(connection)).toMatchObject([{ to: 'owner@example.test', subject: '青禾茶器 已被平台暂停' }]);
  const [job] = await waitingFor(connection, 'products.refresh');
  expect(job?.payload).toMatchObject({ productIds: [sold.product.id] });
  expect(await writeSearchDocuments(db, [sold.product.id])).toBe(0);
  expect(await db.searchDocument.count()).toBe(0);
  expect(await readProduct(connection, sold.product.slug)).toBeNull();
  expect(await refusal(waiting.place())).toBe('OUT_OF_STOCK');
  await sold.ship();
  expect((await sold.current()).fulfilmentStatus).toBe('shipped');

  await pool.query(`delete from graphile_worker._private_jobs`);
  await reinstateShop(operator, { merchantId });
  expect(await refusal(reinstateShop(operator, { merchantId }))).toBe('SHOP_MOVED');
  expect(await refusal(reinstateShop(operator, { merchantId: crypto.randomUUID() }))).toBe('NOT_FOUND');
  expect(await sendWaitingMails(connection)).toMatchObject([{ subject: '青禾茶器 已恢复营业' }]);
  expect(await readProduct(connection, sold.product.slug)).not.toBeNull();
  await (await buyer(connection, [sold.product.id])).place();
  const audit = await db.auditEntry.findMany({ where: { entityId: merchantId, merchantId }, orderBy: { id: 'asc' } });
  expect(audit.map(({ action, before, after }) => [action, before ?? after])).toEqual([
    ['merchant.suspend', { reason: '售假' }],
    ['merchant.reinstate', { reason: '售假' }],
  ]);
});
