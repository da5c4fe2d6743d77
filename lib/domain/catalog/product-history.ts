import { z } from 'zod';
import type { StaffContext } from '@/lib/domain/context';
import type { ProductChange, SkuPrices } from './editor-views';
import { readNames } from './read-names';

const mostChanges = 30;
const mostPoints = 20;
const note = z.record(z.string(), z.unknown()).nullable().catch(null);
const shown = (value: unknown) => (value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));

/** The last changes of one of the shop's products, of its SKUs too, newest first: who changed what. */
export async function listProductChanges(ctx: StaffContext, productId: string): Promise<ProductChange[]> {
  const { merchantId } = ctx.actor;
  const variants = await ctx.db.variant.findMany({ where: { productId, merchantId }, select: { id: true } });
  const entries = await ctx.db.auditEntry.findMany({
    where: {
      merchantId,
      OR: [
        { entity: 'product', entityId: productId },
        { entity: 'variant', entityId: { in: variants.map(({ id }) => id) } },
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: mostChanges,
  });
  const names = await readNames(
    ctx.db,
    entries.map(({ actorId }) => actorId),
  );
  return entries.map(({ id, at, actorId, action, entity, entityId, before, after }) => {
    const [was, now] = [note.parse(before) ?? {}, note.parse(after) ?? {}];
    const prefix = entity === 'variant' ? `skus.${entityId}.` : '';
    const parts = Object.keys({ ...was, ...now })
      .filter((name) => name !== 'version')
      .map((name) => ({ name: prefix + name, before: shown(was[name]), after: shown(now[name]) }));
    const version = z
      .number()
      .nullable()
      .catch(null)
      .parse(entity === 'product' ? (now['version'] ?? null) : null);
    return { id, at, who: names.get(actorId) ?? '', action, version, parts };
  });
}

/** The prices that each SKU of one of the shop's products has had, newest first. */
export async function listPrices(ctx: StaffContext, productId: string): Promise<SkuPrices[]> {
  const variants = await ctx.db.variant.findMany({
    where: { productId, merchantId: ctx.actor.merchantId },
    orderBy: [{ active: 'desc' }, { position: 'asc' }],
    select: {
      id: true,
      sku: true,
      priceChanges: { orderBy: { at: 'desc' }, take: mostPoints },
      optionValues: {
        orderBy: { optionValue: { option: { position: 'asc' } } },
        select: { optionValue: { select: { value: true, valueEn: true } } },
      },
    },
  });
  const actorId = (actor: string) => actor.split(':')[1] ?? '';
  const names = await readNames(
    ctx.db,
    variants.flatMap(({ priceChanges }) => priceChanges.map(({ actor }) => actorId(actor))),
  );
  return variants.map(({ id, sku, priceChanges, optionValues }) => ({
    id,
    sku,
    label: optionValues.map(({ optionValue }) => optionValue.value).join(' / '),
    labelEn: optionValues.map(({ optionValue }) => optionValue.valueEn || optionValue.value).join(' / '),
    points: priceChanges.map(({ price, listPrice, at, actor }) => ({ price, listPrice, at, who: names.get(actorId(actor)) ?? '' })),
  }));
}
