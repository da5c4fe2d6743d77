import { Prisma } from '@/lib/db/generated/client';
import type { ShopperContext } from '@/lib/domain/context';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { writeAuditOf } from './audit';
import type { ApplyInput } from './inputs';

const isTaken = (error: unknown): boolean => error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';

/**
 * Somebody asks to open a shop. One application of a person waits at a time; who was refused may apply again.
 * @throws Refusal APPLICATION_OPEN, SHOP_SLUG_TAKEN (by a shop or by an application that waits), INVALID_INPUT for a province that isn't
 */
export async function applyForShop(ctx: ShopperContext, input: ApplyInput): Promise<{ readonly id: string }> {
  const { userId } = ctx.actor;
  const id = newId(ctx.now().getTime());
  try {
    await ctx.db.$transaction(async (tx) => {
      if ((await tx.shopApplication.count({ where: { userId, state: 'pending' } })) > 0) throw new Refusal('APPLICATION_OPEN');
      const { slug } = input;
      const taken =
        (await tx.merchant.count({ where: { slug } })) + (await tx.shopApplication.count({ where: { slug, state: 'pending' } }));
      if (taken > 0) throw new Refusal('SHOP_SLUG_TAKEN', {}, 'slug');
      if ((await tx.region.count({ where: { code: input.provinceCode, parentCode: null } })) === 0)
        throw new Refusal('INVALID_INPUT', {}, 'provinceCode');
      await tx.shopApplication.create({ data: { ...input, id, userId, createdAt: ctx.now() } });
      const after = { name: input.name, slug: input.slug, kind: input.kind };
      await writeAuditOf(ctx, tx, [null], { action: 'application.submit', entity: 'application', entityId: id, after });
    });
  } catch (error) {
    // Two at once: of the same person, or of two people for the same address.
    if (!isTaken(error)) throw error;
    const own = await ctx.db.shopApplication.count({ where: { userId, state: 'pending' } });
    throw own > 0 ? new Refusal('APPLICATION_OPEN') : new Refusal('SHOP_SLUG_TAKEN', {}, 'slug');
  }
  return { id };
}

/**
 * Takes one's own application back while it waits. Twice is once.
 * @throws Refusal NOT_FOUND, APPLICATION_DECIDED
 */
export async function withdrawApplication(ctx: ShopperContext, { id }: { readonly id: string }): Promise<void> {
  const own = { id, userId: ctx.actor.userId };
  await ctx.db.$transaction(async (tx) => {
    const moved = await tx.shopApplication.updateMany({
      where: { ...own, state: 'pending' },
      data: { state: 'withdrawn', decidedAt: ctx.now() },
    });
    if (moved.count > 0) return writeAuditOf(ctx, tx, [null], { action: 'application.withdraw', entity: 'application', entityId: id });
    const found = await tx.shopApplication.findFirst({ where: own, select: { state: true } });
    if (found === null) throw new Refusal('NOT_FOUND');
    if (found.state !== 'withdrawn') throw new Refusal('APPLICATION_DECIDED');
  });
}
