import type { StaffContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import type { BulkChange } from './inputs';

/**
 * The same change with what it names looked up.
 * @throws Refusal INVALID_INPUT when there is no such category, or no such warehouse of the shop
 */
export async function completeChange({ db, actor }: StaffContext, change: BulkChange): Promise<BulkChange> {
  if (change.kind === 'category') {
    const category = await db.category.findUnique({ where: { id: change.categoryId }, select: { name: true } });
    if (category === null) throw new Refusal('INVALID_INPUT', {}, 'categoryId');
    return { ...change, name: category.name };
  }
  if (change.kind === 'stock' && (await db.warehouse.count({ where: { id: change.warehouseId, merchantId: actor.merchantId } })) === 0)
    throw new Refusal('INVALID_INPUT', {}, 'warehouseId');
  return change;
}
