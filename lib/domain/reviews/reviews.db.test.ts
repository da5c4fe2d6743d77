import { describe, expect, it } from 'vitest';
import type { Connection } from '@/lib/db/client';
import { indexProduct } from '@/lib/domain/catalog/index-product';
import { readProduct } from '@/lib/domain/catalog/read-product';
import { checkInvariants } from '@/lib/domain/invariants/check-invariants';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { refusal } from '@/lib/testing/buyer';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { countStars } from './count-stars';
import { listModeratedInput, listReviewsInput } from './inputs';
import { listModerated } from './list-moderated';
import { listReviews } from './list-reviews';
import { hideReview, keepReview, showReview } from './moderate-review';
import { replyReview } from './reply-review';
import { reportReview } from './report-review';

const database = testDatabase();

async function shopWithReviews(connection: Connection, stars: readonly number[]) {
  const shop = await buildMerchant(connection);
  const { product } = await buildProduct(connection, shop);
  const ctx = testContext(connection, shop.actor);
  const at = (index: number) => new Date(Date.UTC(2026, 5, 1) + Math.floor(index / 2) * 60_000);
  const ids: string[] = [];
  for (const [index, one] of stars.entries()) {
    const { id } = await connection.db.review.create({
      data: {
        productId: product.id,
        merchantId: shop.merchant.id,
        authorName: '林**',
        stars: one,
        text: `评价 ${index}`,
        createdAt: at(index),
      },
    });
    ids.push(id);
    await connection.db.$transaction((tx) => countStars(ctx, tx, { productId: product.id, stars: one }, 1));
  }
  const operator = testContext(connection, { kind: 'operator' as const, userId: crypto.randomUUID() });
  const shown = () => readProduct(connection, product.slug);
  const list = async (query: object = {}) => (await listReviews(ctx, listReviewsInput.parse(query))).rows;
  return { shop, product, ctx, ids, operator, shown, list };
}

describe('the reviews desk', () => {
  it('lists the own shop’s, newest first, by stars, product and what is to be answered; each once on its pages', async () => {
    const connection = await database();
    const { list, ids, ctx, product } = await shopWithReviews(
      connection,
      Array.from({ length: 35 }, (_, index) => (index % 5) + 1),
    );
    await shopWithReviews(connection, [1]);
    const first = await listReviews(ctx, listReviewsInput.parse({}));
    expect(first.rows).toHaveLength(30);
    const second = await listReviews(ctx, listReviewsInput.parse({ after: first.after }));
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id))).toEqual(new Set(ids));
    const back = await listReviews(ctx, listReviewsInput.parse({ before: second.before }));
    expect(back.rows).toEqual(first.rows);
    expect((await list({ stars: '2' })).every(({ stars }) => stars === 2)).toBe(true);
    expect(await list({ stars: '2' })).toHaveLength(7);
    expect(await list({ stars: '9' })).toHaveLength(30);
    await indexProduct(connection.db, product.id);
    expect(await list({ q: product.title, stars: '1' })).toHaveLength(7);
    expect(await list({ q: '没有这样的商品' })).toHaveLength(0);
    const [newest] = first.rows;
    await replyReview(ctx, { id: newest?.id ?? '', version: 1, reply: '谢谢' });
    expect((await list({ show: 'unanswered' })).map(({ id }) => id)).not.toContain(newest?.id);
  });

  it('answers under the review, changes and takes it back, each in the audit; the second of two sees that he is late', async () => {
    const connection = await database();
    const { ctx, ids, shown } = await shopWithReviews(connection, [3]);
    const [id = ''] = ids;
    const reply = (version: number, text: string, as = ctx) => refusal(replyReview(as, { id, version, reply: text }));
    expect(new Set(await Promise.all([reply(1, '谢谢'), reply(1, '感谢')]))).toEqual(new Set(['placed', 'VERSION_CONFLICT']));
    expect(['谢谢', '感谢']).toContain((await shown())?.reviews[0]?.reply);
    expect(await reply(2, '已经改进')).toBe('placed');
    expect(await reply(3, '')).toBe('placed');
    expect((await shown())?.reviews[0]?.reply).toBeNull();
    const audit = await connection.db.auditEntry.findMany({ where: { action: 'review.reply' }, orderBy: { at: 'asc' } });
    expect(audit.map(({ after }) => after)).toEqual([expect.anything(), { reply: '已经改进' }, { reply: null }]);
    const stranger = testContext(connection, (await buildMerchant(connection)).actor);
    expect(await reply(4, 'x', stranger)).toBe('NOT_FOUND');
    expect(await refusal(reportReview(stranger, { id, reason: 'x' }))).toBe('NOT_FOUND');
  });

  it('reports once; the platform hides with a reason, out of the rating, and shows again', async () => {
    const connection = await database();
    const { ctx, ids, operator, shown, list } = await shopWithReviews(connection, [1, 5]);
    const [id = ''] = ids;
    const report = () => refusal(reportReview(ctx, { id, reason: '广告' }));
    const reported = async () => (await listModerated(operator, listModeratedInput.parse({}))).rows;
    const ends = await Promise.all([report(), report(), report()]);
    expect(ends.filter((end) => end === 'ALREADY_REPORTED')).toHaveLength(2);
    expect(await reported()).toMatchObject([{ id, report: { reason: '广告', open: true } }]);
    await keepReview(operator, { id, answer: '属于正常评价' });
    expect(await reported()).toEqual([]);
    expect(await list({ show: 'reported' })).toEqual([]);
    expect((await list()).find((one) => one.id === id)?.report).toMatchObject({ open: false, answer: '属于正常评价' });
    expect(await refusal(keepReview(operator, { id, answer: 'x' }))).toBe('NOT_FOUND');

    expect(await report()).toBe('placed');
    await Promise.all([hideReview(operator, { id, reason: '含有广告' }), hideReview(operator, { id, reason: '含有广告' })]);
    expect(await shown()).toMatchObject({ rating: 5, ratingCount: 1 });
    expect((await shown())?.reviews.map(({ stars }) => stars)).toEqual([5]);
    expect(await list({ show: 'hidden' })).toMatchObject([{ id, hidden: { reason: '含有广告' }, report: { open: false } }]);
    expect(await report()).toBe('NOT_FOUND');
    expect(await checkInvariants(connection.pool)).toEqual([]);
    await Promise.all([showReview(operator, { id }), showReview(operator, { id })]);
    expect(await shown()).toMatchObject({ rating: 3, ratingCount: 2 });
    const audit = await connection.db.auditEntry.findMany({ where: { actorId: operator.actor.userId }, orderBy: { at: 'asc' } });
    expect(audit.map(({ action, merchantId }) => [action, merchantId])).toEqual(
      ['review.keep', 'review.hide', 'review.show'].map((action) => [action, ctx.actor.merchantId]),
    );
    expect(await checkInvariants(connection.pool)).toEqual([]);
  });
});
