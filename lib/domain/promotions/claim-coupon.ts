import type { Transaction } from '@/lib/db/client';
import type { ShopperContext } from '@/lib/domain/context';
import { setTimer } from '@/lib/domain/timers';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import type { ClaimCouponInput, CouponCodeInput } from './inputs';

type Taken = { readonly id: string; readonly perUserLimit: number; readonly validDays: number | null; readonly validUntil: Date | null };
type Wanted = { readonly couponId: string | null; readonly code: string | null };

const dayMs = 86_400_000;

/** Counts one more claimed, when there is one left. The row stays locked: whoever claims the same coupon comes after. */
async function takeOne(tx: Transaction, { couponId, code }: Wanted, now: Date): Promise<Taken> {
  const [taken] = await tx.$queryRaw<Taken[]>`
    update "Coupon" c set "claimedCount" = c."claimedCount" + 1
    where (${code}::text is null and c."code" is null and c."id" = ${couponId}::uuid or c."code" = ${code}::text)
      and c."status" = 'active' and c."claimStartsAt" <= ${now} and c."claimEndsAt" > ${now} and (c."validUntil" is null or c."validUntil" > ${now})
      and (c."totalLimit" is null or c."claimedCount" < c."totalLimit")
      and (c."merchantId" is null or exists (select 1 from "Merchant" m where m."id" = c."merchantId" and m."status" = 'active'))
    returning c."id", c."perUserLimit", c."validDays", c."validUntil"`;
  if (taken !== undefined) return taken;
  const coupon = await tx.coupon.findFirst({
    where: code === null ? { id: couponId ?? '', code: null } : { code },
    select: { status: true, totalLimit: true, claimedCount: true },
  });
  if (coupon === null || coupon.status === 'paused') throw new Refusal('COUPON_NOT_FOUND', {}, 'code');
  throw new Refusal(coupon.claimedCount === coupon.totalLimit ? 'COUPON_GONE' : 'COUPON_NOT_OPEN', {}, 'code');
}

function claim(ctx: ShopperContext, wanted: Wanted): Promise<{ readonly claimId: string }> {
  const now = ctx.now();
  const { userId } = ctx.actor;
  return ctx.db.$transaction(async (tx) => {
    const coupon = await takeOne(tx, wanted, now);
    const had = await tx.couponClaim.aggregate({ where: { couponId: coupon.id, userId }, _max: { serial: true } });
    const serial = (had._max.serial ?? 0) + 1;
    if (serial > coupon.perUserLimit) throw new Refusal('COUPON_HAD', { max: coupon.perUserLimit }, 'code');
    const validUntil = coupon.validUntil ?? new Date(now.getTime() + (coupon.validDays ?? 0) * dayMs);
    const claimId = newId(now.getTime());
    await tx.couponClaim.create({ data: { id: claimId, couponId: coupon.id, userId, serial, validUntil, claimedAt: now } });
    await setTimer(tx, 'expire_coupon', claimId, validUntil);
    return { claimId };
  });
}

/**
 * Takes a coupon from the claim centre. How many there are and how many one person may have is held by the database.
 * @throws Refusal COUPON_NOT_FOUND, COUPON_NOT_OPEN, COUPON_GONE, COUPON_HAD
 */
export const claimCoupon = (ctx: ShopperContext, { couponId }: ClaimCouponInput) => claim(ctx, { couponId, code: null });

/**
 * Takes the coupon of a code, small or capital letters.
 * @throws Refusal COUPON_NOT_FOUND, COUPON_NOT_OPEN, COUPON_GONE, COUPON_HAD
 */
export const claimByCode = (ctx: ShopperContext, { code }: CouponCodeInput) => claim(ctx, { couponId: null, code });
