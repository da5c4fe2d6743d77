import { expect } from '@playwright/test';
import { expectAccessible, query, signIn, test } from './shop';

test('jobs that failed for good are seen, run again and removed; the health page says how the shop stands', async ({ page }) => {
  const id = crypto.randomUUID();
  const die = async (productId: string) => {
    await query(
      `select graphile_worker.add_job('search.index', json_build_object('productId', $1::text), run_at => now() + interval '1 day')`,
      [productId],
    );
    await query(
      `update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'the server did not answer' where payload ->> 'productId' = $1`,
      [productId],
    );
  };
  await die(id);
  await signIn(page, 'operator@dianpu.test', '/admin/jobs');
  await expectAccessible(page);
  const card = page
    .locator('main section div', { hasText: id })
    .filter({ has: page.getByRole('button', { name: '重试' }) })
    .last();
  await expect(page.getByText('the server did not answer').first()).toBeVisible();
  await expect(card).toBeVisible();
  await page.goto('/admin/jobs?kind=search.index');
  await card.getByRole('button', { name: '重试' }).click();
  await expect(page.getByText(id)).toHaveCount(0);
  await expect.poll(() => query(`select 1 from graphile_worker._private_jobs where payload ->> 'productId' = $1`, [id])).toEqual([]);

  const other = crypto.randomUUID();
  await die(other);
  await page.goto('/en/admin/jobs');
  const dead = page
    .locator('main section div', { hasText: other })
    .filter({ has: page.getByRole('button', { name: 'Run again' }) })
    .last();
  await dead.locator('summary', { hasText: 'Remove' }).click();
  await expectAccessible(page);
  await dead.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByText(other)).toHaveCount(0);
  expect(await query(`select "action" from "AuditEntry" where "before" #>> '{about,productId}' = $1`, [other])).toEqual([
    { action: 'job.remove' },
  ]);

  await page.goto('/admin/health');
  await expectAccessible(page);
  await expect(page.locator('[data-check=connections]')).toHaveAttribute('data-state', /ok|late/);
  await expect(page.locator('[data-check=outbox]')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/admin/health');
  await expectAccessible(page);
});
