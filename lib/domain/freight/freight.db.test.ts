import { describe, expect, it } from 'vitest';
import { buildMerchant, buildProduct } from '@/lib/testing/builders';
import { testContext } from '@/lib/testing/context';
import { testDatabase } from '@/lib/testing/database';
import { buyer } from '@/lib/testing/offers';
import { refusal } from '@/lib/testing/payments';
import { saveTemplateInput } from './inputs';
import { listTemplates } from './list-templates';
import { saveTemplate } from './save-template';

const database = testDatabase();
const usual = { 'rules.0.served': 'yes', 'rules.0.first': '1', 'rules.0.firstFee': '12', 'rules.0.step': '1', 'rules.0.stepFee': '4' };
const template = (change: Record<string, unknown> = {}) =>
  saveTemplateInput.parse({ name: '按件', nameEn: 'By piece', unit: 'piece', ...usual, ...change });

describe('freight templates', () => {
  it('are for the products that name them; the others go by the default one', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const [heavy, light] = [await buildProduct(connection, shop), await buildProduct(connection, shop)];
    const ctx = testContext(connection, shop.actor);
    const { id } = await saveTemplate(ctx, template({ skus: heavy.variant.sku }));
    expect((await buyer(connection, [heavy.product.id], 2)).quote.freight).toBe(1600);
    expect((await buyer(connection, [light.product.id])).quote.freight).toBe(800);
    // 12.00 + 4.00 by piece, the dearest; the other by its steps alone.
    expect((await buyer(connection, [heavy.product.id, light.product.id], 2)).quote.freight).toBe(1600 + 500);
    await saveTemplate(ctx, template({ id, version: '1' }));
    expect((await buyer(connection, [heavy.product.id])).quote.freight).toBe(800);
  });

  it('refuse provinces that they do not serve, in words, at checkout', async () => {
    const connection = await database();
    const shop = await buildMerchant(connection);
    const { product, variant } = await buildProduct(connection, shop);
    const ctx = testContext(connection, shop.actor);
    const not = {
      'rules.1.provinceCode': '330000',
      'rules.1.served': 'no',
      'rules.1.first': '1',
      'rules.1.firstFee': '0',
      'rules.1.step': '1',
      'rules.1.stepFee': '0',
    };
    await saveTemplate(ctx, template({ skus: variant.sku, ...not }));
    const { quote, place } = await buyer(connection, [product.id]);
    expect(quote.unserved).toHaveLength(1);
    expect(await refusal(place())).toBe('REGION_NOT_SERVED');
  });

  it('have one default, the shop’s own alone', async () => {
    const connection = await database();
    const [mine, other] = [await buildMerchant(connection), await buildMerchant(connection)];
    const ctx = testContext(connection, mine.actor);
    await Promise.all([saveTemplate(ctx, template({ isDefault: 'on' })), saveTemplate(ctx, template({ isDefault: 'on' }))]);
    const templates = await listTemplates(ctx);
    expect(templates.map(({ isDefault }) => isDefault)).toEqual([true, false, false]);
    const [first] = templates;
    expect(await refusal(saveTemplate(testContext(connection, other.actor), template({ id: first?.id })))).toBe('NOT_FOUND');
    await saveTemplate(ctx, template({ id: first?.id, version: String(first?.version) }));
    expect((await listTemplates(ctx))[0]).toMatchObject({ id: first?.id, isDefault: true });
    expect(
      saveTemplateInput.safeParse({ ...template(), ...usual, name: 'x', 'rules.1.provinceCode': '', 'rules.2.provinceCode': 'nowhere' })
        .success,
    ).toBe(false);
  });
});
