import { z } from 'zod';
import type { Transaction } from '@/lib/db/client';
import type { ActorOf, Context, StaffContext } from '@/lib/domain/context';
import { type AuditNote, writeAudit, writePlatformAudit } from '@/lib/domain/merchants/audit';
import { expireTags } from '@/lib/domain/outbox';
import { sameTerms } from '@/lib/domain/pricing/offer-terms';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { tags } from '@/lib/shared/tags';
import type { SaveCouponInput } from './manage-inputs';
import { resolveTerms, type Terms } from './resolve-terms';

type Data = Terms & {
  readonly name: string;
  readonly nameEn: string;
  readonly status: 'active' | 'paused';
  readonly code: string | null;
  readonly totalLimit: number | null;
  readonly perUserLimit: number;
  readonly claimStartsAt: Date;
  readonly claimEndsAt: Date;
  readonly validDays: number | null;
  readonly validUntil: Date | null;
};

const uniqueCode = z.object({ code: z.literal('P2002') });

type Note = (tx: Transaction, note: AuditNote) => Promise<void>;
type Owner = { readonly merchantId: string | null; readonly note: Note };

/** @throws Refusal NOT_FOUND, VERSION_CONFLICT, LIMIT_BELOW_USED, TERMS_FIXED once people hold it */
async function change(tx: Transaction, { merchantId, note }: Owner, id: string, version: number, data: Data): Promise<void> {
  await tx.$queryRaw`select 1 from "Coupon" where "id" = ${id}::uuid and "merchantId" is not distinct from ${merchantId}::uuid for update`;
  const before = await tx.coupon.findFirst({ where: { id, merchantId } });
  if (before === null) throw new Refusal('NOT_FOUND');
  if (before.version !== version) throw new Refusal('VERSION_CONFLICT');
  if (data.totalLimit !== null && data.totalLimit < before.claimedCount)
    throw new Refusal('LIMIT_BELOW_USED', { max: before.claimedCount }, 'totalLimit');
  if (before.claimedCount > 0 && !sameTerms(before, data)) throw new Refusal('TERMS_FIXED', {}, 'kind');
  await tx.coupon.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  await note(tx, {
    action: 'coupon.update',
    entity: 'coupon',
    entityId: id,
    before: {
      name: before.name,
      status: before.status,
      code: before.code,
      totalLimit: before.totalLimit,
      perUserLimit: before.perUserLimit,
    },
    after: auditOf(data),
  });
}

const auditOf = ({ claimStartsAt, claimEndsAt, validUntil, ...data }: Data) => ({
  ...data,
  claimStartsAt: claimStartsAt.toISOString(),
  claimEndsAt: claimEndsAt.toISOString(),
  validUntil: validUntil?.toISOString() ?? null,
});

async function save(ctx: Context, owner: Owner, input: SaveCouponInput): Promise<{ readonly id: string }> {
  const { merchantId, note } = owner;
  const data: Data = {
    ...(await resolveTerms(ctx.db, merchantId, input)),
    name: input.name,
    nameEn: input.nameEn,
    status: input.status,
    code: input.code ?? null,
    totalLimit: input.totalLimit ?? null,
    perUserLimit: input.perUserLimit,
    claimStartsAt: input.claimStartsAt,
    claimEndsAt: input.claimEndsAt,
    validDays: input.validDays ?? null,
    validUntil: input.validUntil ?? null,
  };
  const id = input.id ?? newId();
  try {
    return await ctx.db.$transaction(async (tx) => {
      if (input.id === undefined) {
        await tx.coupon.create({ data: { ...data, id, merchantId, createdAt: ctx.now() } });
        await note(tx, { action: 'coupon.create', entity: 'coupon', entityId: id, after: auditOf(data) });
      } else await change(tx, owner, id, input.version, data);
      // A coupon of the platform is on every product's page.
      await expireTags(tx, [merchantId === null ? tags.catalogue : tags.offers(merchantId)]);
      return { id };
    });
  } catch (error) {
    if (uniqueCode.safeParse(error).success) throw new Refusal('CODE_TAKEN', {}, 'code');
    throw error;
  }
}

/**
 * Makes a coupon of the shop, or changes it if nobody has since `input.version`. What people hold already stays as it is.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, SKU_UNKNOWN, LIMIT_BELOW_USED, TERMS_FIXED, CODE_TAKEN
 */
export const saveCoupon = (ctx: StaffContext, input: SaveCouponInput): Promise<{ readonly id: string }> =>
  save(ctx, { merchantId: ctx.actor.merchantId, note: (tx, note) => writeAudit(ctx, tx, note) }, input);

/**
 * The same for a coupon of the platform, for all shops: its scope is everything, or categories. The audit is the platform's.
 * @throws Refusal NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT, LIMIT_BELOW_USED, TERMS_FIXED, CODE_TAKEN
 */
export const savePlatformCoupon = (ctx: Context<ActorOf<'operator'>>, input: SaveCouponInput): Promise<{ readonly id: string }> =>
  save(ctx, { merchantId: null, note: (tx, note) => writePlatformAudit(ctx, tx, note) }, input);
