import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import type { StaffContext } from '@/lib/domain/context';
import { cancelTask } from '@/lib/domain/tasks/cancel-task';
import { readReport } from '@/lib/domain/tasks/read-report';
import { readTask } from '@/lib/domain/tasks/read-tasks';
import { resumeTask } from '@/lib/domain/tasks/resume-task';
import { runTask } from '@/lib/domain/tasks/run-task';
import { humanNumber } from '@/lib/shared/number';
import { buildMerchant, buildPaidOrder, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { sheetReader } from '@/lib/testing/files';
import { workbook } from '@/lib/testing/sheets';
import { keepList } from './keep-list';
import { mostShippingBytes, readFile } from './read-file';
import { readText } from './read-lines';
import { readList } from './read-list';
import { shipOrdersTask } from './ship-task';
import { startShipping } from './start-shipping';
import { mostLines } from './views';

const database = testDatabase();
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

async function shopWithOrders(connection: Connection, count: number) {
  const shop = await buildMerchant(connection);
  const { product } = await buildProduct(connection, shop, { stock: 100 });
  await connection.db.carrier.createMany({
    data: [
      { code: 'shunfeng', name: '顺丰速运', nameEn: 'SF Express' },
      { code: 'yunda', name: '韵达快递', nameEn: 'Yunda Express' },
    ],
    skipDuplicates: true,
  });
  const orders = [];
  for (let index = 0; index < count; index += 1) orders.push((await buildPaidOrder(connection, product.id, 2)).order);
  return { shop, product, orders, staff: testContext(connection, shop.actor) };
}
const keep = (staff: StaffContext, text: string) => keepList(staff, { name: '', typed: readText(text), carrierCode: undefined });
const tracking = (index: number) => `SF${String(1_000_000_000_000 + index)}`;
const run = (connection: Connection, id: string, slice?: number) =>
  runTask(testContext(connection, { kind: 'system' }), { orders_ship: shipOrdersTask }, id, slice === undefined ? {} : { slice });
const reportOf = async (staff: StaffContext, id: string) =>
  (await readReport(staff, id, { show: undefined, after: 0 })).items.map(({ position, outcome, failure }) => [
    position,
    outcome,
    failure?.code,
  ]);

describe('parcels by pasted numbers', () => {
  it('are looked at first, line by line, and change nothing', async () => {
    const connection = await database();
    const { orders, staff, product } = await shopWithOrders(connection, 4);
    const [first, second, third, fourth] = orders.map(({ number }) => number);
    const other = await shopWithOrders(connection, 1);
    await connection.db.order.update({ where: { number: second ?? '' }, data: { paymentStatus: 'refunded' } });
    await connection.db.orderLine.updateMany({ where: { order: { number: third ?? '' } }, data: { cancelledQuantity: 2 } });
    const foreign = other.orders[0];
    await connection.db.shipment.create({ data: { orderId: foreign?.id ?? '', carrierCode: 'shunfeng', trackingNumber: tracking(9) } });
    const lines = [first, second, third, foreign?.number, humanNumber(new Date(), 77)].map(
      (number, index) => `${number} ${tracking(index)}`,
    );
    const { id } = await keep(staff, [...lines, `${fourth} ${tracking(9)}`, 'x'].join('\n'));
    const list = await readList(staff, id);
    expect(list?.lines.map(({ pieces, problem }) => problem?.code ?? pieces)).toEqual([
      2,
      'ORDER_NOT_SHIPPABLE',
      'NOTHING_TO_SHIP',
      'ORDER_UNKNOWN',
      'ORDER_UNKNOWN',
      'TRACKING_NUMBER_TAKEN',
      'SHIP_LINE_UNREADABLE',
    ]);
    expect(await readList(other.staff, id)).toBeNull();
    expect(await refusal(startShipping(other.staff, { id }))).toBe('NOT_FOUND');
    expect(await connection.db.shipment.count({ where: { order: { lines: { some: { productId: product.id } } } } })).toBe(0);
  });

  it('ship by the command that ships one: what is refused is in the report, the rest goes; said twice is once', async () => {
    const connection = await database();
    const { orders, staff } = await shopWithOrders(connection, 4);
    const { id } = await keep(staff, [...orders.map(({ number }, index) => `${number} ${tracking(index)}`), 'x'].join('\n'));
    const started = await Promise.all([startShipping(staff, { id }), startShipping(staff, { id })]);
    const [{ taskId }] = started;
    expect(new Set(started.map((one) => one.taskId)).size).toBe(1);
    // Between the look and the task one is refunded.
    await connection.db.order.update({ where: { id: orders[1]?.id ?? '' }, data: { paymentStatus: 'refunded' } });
    await Promise.all([run(connection, taskId), run(connection, taskId)]);
    expect(await readTask(staff, taskId)).toMatchObject({ state: 'done', total: 5, done: 5, failed: 2, outcomes: { done: 3, failed: 2 } });
    expect(await reportOf(staff, taskId)).toEqual([
      [1, 'done', undefined],
      [2, 'failed', 'ORDER_NOT_SHIPPABLE'],
      [3, 'done', undefined],
      [4, 'done', undefined],
      [5, 'failed', 'SHIP_LINE_UNREADABLE'],
    ]);
    expect(await connection.db.order.count({ where: { fulfilmentStatus: 'shipped' } })).toBe(3);
    expect(await connection.db.auditEntry.count({ where: { action: 'order.ship' } })).toBe(3);
    const again = await keep(staff, `${orders[0]?.number} ${tracking(0)}`);
    expect((await readList(staff, again.id))?.lines).toMatchObject([{ already: true, problem: null }]);
    const second = await startShipping(staff, { id: again.id });
    await run(connection, second.taskId);
    expect(await reportOf(staff, second.taskId)).toEqual([[1, 'unchanged', undefined]]);
    expect(await connection.db.shipment.count()).toBe(3);
  });

  it('can be stopped and gone on with: each parcel once', async () => {
    const connection = await database();
    const { orders, staff } = await shopWithOrders(connection, 3);
    const { id } = await keep(staff, orders.map(({ number }, index) => `${number},顺丰,${tracking(index)}`).join('\n'));
    const { taskId } = await startShipping(staff, { id });
    await run(connection, taskId, 0);
    expect(await readTask(staff, taskId)).toMatchObject({ state: 'running', done: 1 });
    await cancelTask(staff, { id: taskId });
    await run(connection, taskId);
    expect(await connection.db.shipment.count()).toBe(1);
    await resumeTask(staff, { id: taskId });
    await run(connection, taskId);
    expect(await readTask(staff, taskId)).toMatchObject({ state: 'done', outcomes: { done: 3 } });
    expect(await connection.db.shipment.count()).toBe(3);
  });

  it('ships what is there of an order and leaves what is still to come', async () => {
    const connection = await database();
    const { shop, staff } = await shopWithOrders(connection, 0);
    const { product } = await buildProduct(connection, shop, { stock: 1, backorder: 10 });
    const { order } = await buildPaidOrder(connection, product.id, 3);
    const { id } = await keep(staff, `${order.number} ${tracking(1)}`);
    expect((await readList(staff, id))?.lines).toMatchObject([{ pieces: 1, waiting: 2, problem: null }]);
    const { taskId } = await startShipping(staff, { id });
    await run(connection, taskId);
    expect(await reportOf(staff, taskId)).toEqual([[1, 'done', undefined]]);
    const next = await keep(staff, `${order.number} ${tracking(2)}`);
    expect((await readList(staff, next.id))?.lines).toMatchObject([{ problem: { code: 'AWAITING_STOCK' } }]);
  });

  it('come from a workbook or a text file too, up to so many', async () => {
    const connection = await database();
    const { orders, staff } = await shopWithOrders(connection, 2);
    async function* bytes(of: Uint8Array) {
      yield of;
    }
    const rows = [['订单号', '快递公司', '运单号'], ...orders.map(({ number }, index) => [number, '顺丰速运', tracking(index)])];
    const typed = await readFile(sheetReader, bytes(workbook(rows)));
    expect(typed).toEqual(await readFile(sheetReader, bytes(new TextEncoder().encode(rows.map((cells) => cells.join(',')).join('\n')))));
    const { id } = await keepList(staff, { name: '发货.xlsx', typed, carrierCode: undefined });
    expect((await readList(staff, id))?.lines.map(({ pieces }) => pieces)).toEqual([2, 2]);
    expect(await refusal(readFile(sheetReader, bytes(new Uint8Array(mostShippingBytes + 1))))).toBe('FILE_TOO_LARGE');
    expect(await refusal(readFile(sheetReader, bytes(new Uint8Array())))).toBe('FILE_EMPTY');
    const many = Array.from({ length: mostLines + 1 }, (_, index) => `${index} ${tracking(index)}`).join('\n');
    expect(await refusal(keep(staff, many))).toBe('FILE_TOO_LONG');
    const later = testContext(connection, staff.actor, new Date(Date.now() + 31 * 86_400_000));
    await keep(later, 'x');
    expect(await readList(staff, id)).toBeNull();
  });
});
