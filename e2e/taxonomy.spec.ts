import { expect } from '@playwright/test';
import { desktop } from './sold';
import { expectAccessible, query, signIn, test } from './shop';

// The platform's categories and brands, and the pages that follow.

test('a category is made, ordered, filled, hidden and deleted; the shop follows each time', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'operator@dianpu.test', '/admin');
  const slug = `gifts-${Date.now()}`;
  await page.goto('/admin/categories');
  await expectAccessible(page);
  await page.getByRole('link', { name: '新建分类' }).click();
  await page.getByLabel('中文名').fill('节令礼盒');
  await page.getByLabel('英文名').fill('Gift boxes');
  await page.getByRole('textbox', { name: '网址' }).fill('节令');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('只能用小写字母、数字').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: '网址' }).fill(slug);
  await page.getByLabel('上级分类').selectOption({ label: '家居' });
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL('**/admin/categories');
  const line = page.locator('li', { hasText: `/c/${slug}` }).last();
  await line.getByRole('button', { name: '上移“节令礼盒”' }).click();
  await expect
    .poll(async () => {
      const [row] = await query<{ last: boolean }>(
        `select "position" = (select max("position") from "Category" b where b."parentId" = c."parentId") as last from "Category" c where "slug" = $1`,
        [slug],
      );
      return row?.last;
    })
    .toBe(false);

  const [empty] = await query<{ id: string; slug: string; n: number }>(
    `select c."id", c."slug", count(p."id")::int as n from "Category" c join "Product" p on p."categoryId" = c."id" group by c."id" order by 3, 2 limit 1`,
  );
  await page.goto(`/admin/categories/${empty?.id ?? ''}`);
  await page.locator('summary', { hasText: '删除' }).click();
  await page.getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('请先移走').first()).toBeVisible();
  await page.getByRole('combobox', { name: '移到' }).selectOption({ label: '　节令礼盒' });
  await page.getByRole('button', { name: '移走全部商品' }).click();
  await expect(page.getByRole('heading', { name: '移走商品' })).toHaveCount(0);
  await expect
    .poll(async () => {
      await page.goto(`/c/${slug}`);
      return page.locator('main a[href^="/p/"]').count();
    })
    .toBeGreaterThan(0);
  await expectAccessible(page);
  await expect
    .poll(async () => (await page.goto(`/search?category=${slug}`), page.locator('main a[href^="/p/"]').count()))
    .toBeGreaterThan(0);

  const [made] = await query<{ id: string }>(`select "id" from "Category" where "slug" = $1`, [slug]);
  await page.goto(`/admin/categories/${made?.id ?? ''}`);
  await page.getByRole('checkbox', { name: /隐藏/ }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL('**/admin/categories');
  await expect.poll(async () => (await page.goto(`/c/${slug}`))?.status()).toBe(404);

  await page.goto(`/admin/categories/${made?.id ?? ''}`);
  await page.getByRole('combobox', { name: '移到' }).selectOption(empty?.id ?? '');
  await page.getByRole('button', { name: '移走全部商品' }).click();
  await expect(page.getByRole('heading', { name: '移走商品' })).toHaveCount(0);
  await page.locator('summary', { hasText: '删除' }).click();
  await page.getByRole('button', { name: '删除' }).click();
  await page.waitForURL('**/admin/categories');
  await expect(page.getByText(`/c/${slug}`)).toHaveCount(0);

  for (const [width, scheme, path] of [
    [390, 'dark', '/admin/categories'],
    [desktop.width, 'dark', '/en/admin/categories'],
    [390, 'light', '/en/admin/categories/new'],
    [desktop.width, 'light', `/admin/categories/${empty?.id ?? ''}`],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(path);
    await expectAccessible(page);
  }
});

test('a brand is renamed where its goods stand, and made one with another', async ({ page }) => {
  await signIn(page, 'operator@dianpu.test', '/admin');
  const slug = `brand-${Date.now()}`;
  await page.goto('/admin/brands');
  await expectAccessible(page);
  await page.getByRole('link', { name: '新建品牌' }).click();
  await page.getByLabel('中文名').fill('新窑');
  await page.getByLabel('英文名').fill('New Kiln');
  await page.getByRole('textbox', { name: '网址' }).fill(slug);
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/admin\/brands\/[0-9a-f]/);
  const [other] = await query<{ id: string; product: string }>(
    `select b."id", min(p."slug") as product from "Brand" b join "Product" p on p."brandId" = b."id" and p."status" = 'live' group by b."id" order by b."slug" desc limit 1`,
  );
  await page.goto(`/admin/brands/${other?.id ?? ''}`);
  await page.getByRole('combobox', { name: '移到' }).selectOption({ label: '新窑' });
  await page.getByRole('button', { name: '更换' }).click();
  await expect(page.getByRole('heading', { name: '更换品牌' })).toHaveCount(0);
  await expect
    .poll(async () => (await page.goto(`/p/${other?.product ?? ''}`), page.getByRole('link', { name: '新窑', exact: true }).count()))
    .toBe(1);
  await expectAccessible(page);
  await expect.poll(async () => (await page.goto(`/search?brand=${slug}`), page.locator('main a[href^="/p/"]').count())).toBeGreaterThan(0);
  await page.goto('/admin/brands?q=新窑');
  await expect(page.locator('tr[data-row]')).toHaveCount(1);
  await expectAccessible(page);
});
