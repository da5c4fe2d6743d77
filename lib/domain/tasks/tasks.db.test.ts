import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Connection } from '@/lib/db/client';
import { addNote } from '@/lib/domain/orders/add-note';
import { buildMerchant, buildPaidOrder, buildProduct, buildShopper } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase, waitingJobs } from '@/lib/testing/database';
import { cancelTask } from './cancel-task';
import { eachItem } from './each-item';
import { listTasks, readProgress, readTask } from './read-tasks';
import { readReport, reportPieces } from './read-report';
import { resumeTask } from './resume-task';
import { runTask } from './run-task';
import { startTask } from './start-task';
import { defineTask, type TaskKinds } from './task-kind';
import { undoTask } from './undo-task';

const database = testDatabase();
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

/** Notes on an order, five a step; every seventh is refused, and the plan can break a step. */
const notes = (plan: { breakAt?: number; onStep?: () => Promise<void> } = {}): TaskKinds => ({
  orders_export: defineTask({
    input: z.object({ number: z.string(), count: z.number() }),
    cursor: z.number(),
    total: async (_ctx, { count }) => count,
    read: async () => null,
    step: async (ctx, { tx, input: { number, count }, cursor }) => {
      const from = cursor ?? 0;
      const positions = Array.from({ length: Math.min(5, count - from) }, (_, index) => from + index + 1);
      const items = await eachItem(
        ctx,
        tx,
        positions,
        (position) => ({ position, subject: `note ${position}` }),
        async (inside, position) => {
          const wrong = position % 7 === 0;
          await addNote(inside, { number: wrong ? '26112512345678901' : number, text: `note ${position}`, seenBy: 'shop' });
          if (plan.breakAt === position) throw new Error('the process dies');
          return { outcome: 'done', changes: [{ field: 'note', before: null, after: `note ${position}` }] };
        },
      );
      await plan.onStep?.();
      return { cursor: from + 5 < count ? from + 5 : null, items };
    },
    undo: async (_ctx, _tx, items) => items.map(({ position, subject }) => ({ position, subject, outcome: 'changed' })),
  }),
});

async function world(connection: Connection) {
  const shop = await buildMerchant(connection);
  const { product } = await buildProduct(connection, shop);
  const { order } = await buildPaidOrder(connection, product.id, 1);
  const staff = testContext(connection, shop.actor);
  const start = (count: number) =>
    staff.db.$transaction((tx) =>
      startTask(staff, tx, { kind: 'orders_export', input: { number: order.number, count }, label: { name: 'x' } }),
    );
  const written = async () => (await connection.db.orderEvent.findMany({ where: { orderId: order.id, type: 'note' } })).length;
  return { shop, staff, start, written, system: testContext(connection, { kind: 'system' }) };
}

describe('a task', () => {
  it('is done in steps; what is refused is told and stops nothing', async () => {
    const { staff, start, written, system } = await world(await database());
    const id = await start(23);
    await runTask(system, notes(), id);
    expect(await readTask(staff, id)).toMatchObject({
      state: 'done',
      total: 23,
      done: 23,
      failed: 3,
      outcomes: { done: 20, failed: 3 },
      label: { name: 'x' },
    });
    expect(await written()).toBe(20);
    const failed = await readReport(staff, id, { show: 'failed' });
    expect(failed.items.map(({ position, failure }) => [position, failure?.code])).toEqual([7, 14, 21].map((row) => [row, 'NOT_FOUND']));
    const words = {
      columns: ['row', 'item', 'outcome', 'reason', 'changes'] as const,
      outcome: (outcome: string) => outcome,
      reason: ({ code }: { code: string }) => code,
      change: ({ after }: { after: string | number | null }) => `=${after}`,
    };
    let file = '';
    for await (const piece of reportPieces(staff, id, undefined, words)) file += piece;
    expect(file.split('\r\n')).toHaveLength(25);
    expect(file).toContain('7,"note 7","failed","NOT_FOUND",""');
    expect(file).toContain(`1,"note 1","done","","'=note 1"`);
  });

  it('is a job of the transaction that begins it, and gives way after a while', async () => {
    const connection = await database();
    const { staff, start, system } = await world(connection);
    await refusal(
      staff.db.$transaction(async (tx) => {
        await startTask(staff, tx, { kind: 'orders_export', input: {} });
        throw new Error('no');
      }),
    );
    expect((await waitingJobs(connection)).filter(({ task }) => task === 'task.run')).toHaveLength(0);
    const id = await start(12);
    expect((await waitingJobs(connection)).filter(({ task }) => task === 'task.run')).toMatchObject([{ payload: { taskId: id } }]);
    await runTask(system, notes(), id, { slice: 0 });
    expect(await readProgress(staff, id)).toMatchObject({ state: 'running', done: 5, total: 12 });
    expect((await waitingJobs(connection)).filter(({ task }) => task === 'task.run')).toHaveLength(1);
    await runTask(system, notes(), id, { slice: 0 });
    await runTask(system, notes(), id, { slice: 0 });
    expect(await readProgress(staff, id)).toMatchObject({ state: 'done', done: 12 });
  });

  it('goes on where it was when its process dies, and does nothing twice', async () => {
    const { staff, start, written, system } = await world(await database());
    const id = await start(12);
    await expect(runTask(system, notes({ breakAt: 8 }), id)).rejects.toThrow('the process dies');
    expect(await readProgress(staff, id)).toMatchObject({ state: 'running', done: 5 });
    expect(await written()).toBe(5);
    await Promise.all([runTask(system, notes(), id), runTask(system, notes(), id)]);
    expect(await readProgress(staff, id)).toMatchObject({ state: 'done', done: 12, failed: 1 });
    expect(await written()).toBe(11);
  });

  it('ends as broken after five tries without a step, and can be gone on with', async () => {
    const { staff, start, written, system } = await world(await database());
    const id = await start(12);
    for (let tries = 0; tries < 6; tries += 1) await expect(runTask(system, notes({ breakAt: 8 }), id)).rejects.toThrow('the process dies');
    await runTask(system, notes({ breakAt: 8 }), id);
    expect(await readTask(staff, id)).toMatchObject({ state: 'failed', failure: { code: 'TASK_BROKEN' }, done: 5 });
    await resumeTask(staff, { id });
    await runTask(system, notes(), id);
    expect(await readTask(staff, id)).toMatchObject({ state: 'done', failure: null, done: 12 });
    expect(await written()).toBe(11);
  });

  it('stops between two steps when it is cancelled, and goes on when it is wanted after all', async () => {
    const { staff, start, written, system } = await world(await database());
    const waiting = await start(12);
    await cancelTask(staff, { id: waiting });
    await runTask(system, notes(), waiting);
    expect(await readProgress(staff, waiting)).toMatchObject({ state: 'cancelled', done: 0 });
    const id = await start(12);
    await runTask(system, notes(), id, { slice: 0 });
    await cancelTask(staff, { id });
    await runTask(system, notes(), id);
    expect(await readProgress(staff, id)).toMatchObject({ state: 'cancelled', done: 5 });
    expect(await refusal(cancelTask(staff, { id }))).toBe('TASK_ENDED');
    await resumeTask(staff, { id });
    await runTask(system, notes(), id);
    expect(await readProgress(staff, id)).toMatchObject({ state: 'done', done: 12 });
    expect(await written()).toBe(11);
  });

  it('works with the rights that its member has by then', async () => {
    const connection = await database();
    const { staff, shop, start, written, system } = await world(connection);
    const id = await start(12);
    await connection.db.membership.create({
      data: { merchantId: shop.merchant.id, role: 'owner', userId: (await buildShopper(connection)).user.id },
    });
    await connection.db.membership.updateMany({ where: { userId: shop.actor.userId }, data: { role: 'warehouse' } });
    await runTask(system, notes(), id);
    expect(await readTask(staff, id)).toMatchObject({ state: 'failed', failure: { code: 'NOT_ALLOWED' } });
    expect(await written()).toBe(0);
  });

  it('is seen, cancelled and gone on with by its own shop alone, and by who may do such work', async () => {
    const connection = await database();
    const { staff, start } = await world(connection);
    const id = await start(3);
    const stranger = testContext(connection, (await buildMerchant(connection)).actor);
    const warehouse = { ...staff, actor: { ...staff.actor, role: 'warehouse' as const } };
    for (const other of [stranger, warehouse]) {
      expect(await readTask(other, id)).toBeNull();
      expect((await listTasks(other, {})).tasks).toEqual([]);
      expect(await refusal(readProgress(other, id))).toBe('NOT_FOUND');
      expect(await refusal(cancelTask(other, { id }))).toBe('NOT_FOUND');
      expect(await refusal(resumeTask(other, { id }))).toBe('NOT_FOUND');
      expect(await refusal(undoTask(other, { id }))).toBe('NOT_FOUND');
    }
    expect(await refusal(warehouse.db.$transaction((tx) => startTask(warehouse, tx, { kind: 'orders_export', input: {} })))).toBe(
      'NOT_ALLOWED',
    );
    expect((await listTasks(staff, {})).tasks.map((task) => task.id)).toEqual([id]);
  });

  it('is taken back only where its kind can be', async () => {
    const { staff, start, system } = await world(await database());
    const id = await start(3);
    await runTask(system, notes(), id);
    expect(await refusal(undoTask(staff, { id }))).toBe('TASK_NOT_UNDOABLE');
  });

  it('is one of so many that a shop may have under way', async () => {
    const { start } = await world(await database());
    for (let one = 0; one < 20; one += 1) await start(1);
    expect(await refusal(start(1))).toBe('TOO_MANY_TASKS');
  });

  it('leaves an audit of who began, cancelled and resumed it', async () => {
    const connection = await database();
    const { staff, start } = await world(connection);
    const id = await start(3);
    await cancelTask(staff, { id });
    await resumeTask(staff, { id });
    const audit = await connection.db.auditEntry.findMany({ where: { entity: 'task', entityId: id }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action }) => action).toSorted()).toEqual(['task.cancel', 'task.resume', 'task.start']);
  });
});
