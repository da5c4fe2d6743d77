import type { StaffContext } from '@/lib/domain/context';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { setTimer } from '@/lib/domain/timers';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { SavePromotionInput } from './manage-inputs';
import { resolveTerms } from './resolve-terms';

const fields = {
  name: true,
  nameEn: true,
  conditions: true,
  action: true,
  stackingGroup: true,
  priority: true,
  status: true,
  startsAt: true,
  endsAt: true,
  totalLimit: true,
  perUserLimit: true,
} as const;

/**
 * Makes a promotion, or changes it if nobody has since `input.version`. What was shown by the terms before is another bill now.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, SKU_UNKNOWN, LIMIT_BELOW_USED
 */
export async function savePromotion(ctx: StaffContext, input: SavePromotionInput): Promise<{ readonly id: string }> {
  const { merchantId } = ctx.actor;
  const terms = await resolveTerms(ctx.db, merchantId, input);
  const data = {
    ...terms,
    name: input.name,
    nameEn: input.nameEn,
    stackingGroup: input.ownGroup === '' ? input.group : input.ownGroup,
    priority: input.priority,
    status: input.status,
    startsAt: input.startsAt,
    endsAt: input.endsAt ?? null,
    totalLimit: input.totalLimit ?? null,
    // Two first orders at once are one: the shopper's limit holds them apart.
    perUserLimit: input.firstOrder ? 1 : (input.perUserLimit ?? null),
  };
  const after = { ...data, startsAt: data.startsAt.toISOString(), endsAt: data.endsAt?.toISOString() ?? null };
  const id = input.id ?? newId();
  return ctx.db.$transaction(async (tx) => {
    if (input.id === undefined) {
      await tx.promotion.create({ data: { ...data, id, merchantId, createdAt: ctx.now() } });
      await writeAudit(ctx, tx, { action: 'promotion.create', entity: 'promotion', entityId: id, after });
    } else {
      // Orders that use it wait, or come first and are counted.
      await tx.$queryRaw`select 1 from "Promotion" where "id" = ${id}::uuid and "merchantId" = ${merchantId}::uuid for update`;
      const before = await tx.promotion.findFirst({ where: { id, merchantId }, select: { ...fields, version: true, usedCount: true } });
      if (before === null) throw new Refusal('NOT_FOUND');
      if (before.version !== input.version) throw new Refusal('VERSION_CONFLICT');
      if (data.totalLimit !== null && data.totalLimit < before.usedCount)
        throw new Refusal('LIMIT_BELOW_USED', { max: before.usedCount }, 'totalLimit');
      await tx.promotion.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
      const { version: _version, usedCount: _used, startsAt, endsAt, conditions, action, ...kept } = before;
      const then = {
        ...kept,
        conditions: conditions ?? {},
        action: action ?? {},
        startsAt: startsAt.toISOString(),
        endsAt: endsAt?.toISOString() ?? null,
      };
      await writeAudit(ctx, tx, { action: 'promotion.update', entity: 'promotion', entityId: id, before: then, after });
    }
    const turns = [data.startsAt, ...(data.endsAt === null ? [] : [data.endsAt])].find((at) => at > ctx.now());
    if (turns !== undefined) await setTimer(tx, 'promotion', id, turns);
    await expireTags(tx, [tags.offers(merchantId)]);
    return { id };
  });
}
