-- Promotions, coupons and flash sales.
CREATE TYPE "OfferStatus" AS ENUM ('active', 'paused');
CREATE TYPE "ClaimState" AS ENUM ('claimed', 'used', 'returned', 'expired');

CREATE TABLE "Promotion" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "conditions" JSONB NOT NULL,
    "action" JSONB NOT NULL,
    "stackingGroup" TEXT NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 100,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "status" "OfferStatus" NOT NULL DEFAULT 'active',
    "totalLimit" INTEGER,
    "perUserLimit" INTEGER,
    "usedCount" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Promotion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Promotion_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Promotion_limits" CHECK ("usedCount" >= 0 AND ("totalLimit" IS NULL OR "usedCount" <= "totalLimit")
      AND ("totalLimit" IS NULL OR "totalLimit" > 0) AND ("perUserLimit" IS NULL OR "perUserLimit" > 0)),
    CONSTRAINT "Promotion_times" CHECK ("endsAt" IS NULL OR "endsAt" > "startsAt"),
    -- Two first orders at once are one first order: the limit of a shopper says so.
    CONSTRAINT "Promotion_first_order" CHECK (coalesce(("conditions"->>'firstOrder')::boolean, false) = false OR "perUserLimit" = 1)
);
CREATE INDEX "Promotion_merchantId_status_idx" ON "Promotion"("merchantId", "status");

CREATE TABLE "Coupon" (
    "id" UUID NOT NULL,
    "merchantId" UUID,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "conditions" JSONB NOT NULL,
    "action" JSONB NOT NULL,
    "code" TEXT,
    "status" "OfferStatus" NOT NULL DEFAULT 'active',
    "totalLimit" INTEGER,
    "perUserLimit" INTEGER NOT NULL DEFAULT 1,
    "claimedCount" INTEGER NOT NULL DEFAULT 0,
    "claimStartsAt" TIMESTAMPTZ(3) NOT NULL,
    "claimEndsAt" TIMESTAMPTZ(3) NOT NULL,
    "validDays" INTEGER,
    "validUntil" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Coupon_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Coupon_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Coupon_limits" CHECK ("claimedCount" >= 0 AND ("totalLimit" IS NULL OR "claimedCount" <= "totalLimit") AND "perUserLimit" > 0),
    CONSTRAINT "Coupon_times" CHECK ("claimEndsAt" > "claimStartsAt" AND ("validDays" IS NULL) <> ("validUntil" IS NULL) AND ("validDays" IS NULL OR "validDays" > 0)),
    CONSTRAINT "Coupon_code" CHECK ("code" IS NULL OR "code" = upper("code") AND length("code") BETWEEN 4 AND 32)
);
CREATE UNIQUE INDEX "Coupon_code_key" ON "Coupon"("code");
CREATE INDEX "Coupon_merchantId_status_idx" ON "Coupon"("merchantId", "status");

CREATE TABLE "CouponClaim" (
    "id" UUID NOT NULL,
    "couponId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "state" "ClaimState" NOT NULL DEFAULT 'claimed',
    "validUntil" TIMESTAMPTZ(3) NOT NULL,
    "orderGroupId" UUID,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),
    CONSTRAINT "CouponClaim_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CouponClaim_couponId_fkey" FOREIGN KEY ("couponId") REFERENCES "Coupon"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CouponClaim_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CouponClaim_orderGroupId_fkey" FOREIGN KEY ("orderGroupId") REFERENCES "OrderGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "CouponClaim_used" CHECK (("state" = 'used') = ("orderGroupId" IS NOT NULL) AND "serial" > 0)
);
CREATE UNIQUE INDEX "CouponClaim_couponId_userId_serial_key" ON "CouponClaim"("couponId", "userId", "serial");
CREATE INDEX "CouponClaim_userId_state_idx" ON "CouponClaim"("userId", "state");
CREATE INDEX "CouponClaim_orderGroupId_idx" ON "CouponClaim"("orderGroupId");

CREATE TABLE "OrderPromotion" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "promotionId" UUID,
    "couponId" UUID,
    "claimId" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "returnedAt" TIMESTAMPTZ(3),
    CONSTRAINT "OrderPromotion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "OrderPromotion_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OrderPromotion_promotionId_fkey" FOREIGN KEY ("promotionId") REFERENCES "Promotion"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "OrderPromotion_couponId_fkey" FOREIGN KEY ("couponId") REFERENCES "Coupon"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "OrderPromotion_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "CouponClaim"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "OrderPromotion_amount" CHECK ("amount" >= 0)
);
CREATE INDEX "OrderPromotion_orderId_idx" ON "OrderPromotion"("orderId");
CREATE INDEX "OrderPromotion_promotionId_idx" ON "OrderPromotion"("promotionId");
CREATE INDEX "OrderPromotion_couponId_idx" ON "OrderPromotion"("couponId");
CREATE INDEX "OrderPromotion_claimId_idx" ON "OrderPromotion"("claimId");

CREATE TABLE "FlashSale" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "status" "OfferStatus" NOT NULL DEFAULT 'active',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "FlashSale_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "FlashSale_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FlashSale_times" CHECK ("endsAt" > "startsAt")
);
CREATE INDEX "FlashSale_merchantId_startsAt_idx" ON "FlashSale"("merchantId", "startsAt" DESC);

CREATE TABLE "FlashSaleItem" (
    "id" UUID NOT NULL,
    "flashSaleId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "price" INTEGER NOT NULL,
    "quota" INTEGER NOT NULL,
    "sold" INTEGER NOT NULL DEFAULT 0,
    "perUserLimit" INTEGER,
    CONSTRAINT "FlashSaleItem_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "FlashSaleItem_flashSaleId_fkey" FOREIGN KEY ("flashSaleId") REFERENCES "FlashSale"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FlashSaleItem_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FlashSaleItem_quota" CHECK ("price" > 0 AND "quota" > 0 AND "sold" >= 0 AND "sold" <= "quota" AND ("perUserLimit" IS NULL OR "perUserLimit" > 0))
);
CREATE UNIQUE INDEX "FlashSaleItem_flashSaleId_variantId_key" ON "FlashSaleItem"("flashSaleId", "variantId");
CREATE INDEX "FlashSaleItem_variantId_idx" ON "FlashSaleItem"("variantId");

CREATE TABLE "LimitUse" (
    "subjectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "used" INTEGER NOT NULL,
    CONSTRAINT "LimitUse_pkey" PRIMARY KEY ("subjectId", "userId"),
    CONSTRAINT "LimitUse_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LimitUse_used" CHECK ("used" >= 0)
);
CREATE INDEX "LimitUse_userId_idx" ON "LimitUse"("userId");

ALTER TABLE "OrderLine" ADD COLUMN "gift" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "flashItemId" UUID;
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_flashItemId_fkey" FOREIGN KEY ("flashItemId") REFERENCES "FlashSaleItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_gift" CHECK (NOT "gift" OR "unitPrice" = 0);
CREATE INDEX "OrderLine_flashItemId_idx" ON "OrderLine"("flashItemId") WHERE "flashItemId" IS NOT NULL;

-- Of what an order was given only its return is written later, once.
CREATE FUNCTION order_promotion_returned_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."returnedAt" IS NOT NULL AND NEW."returnedAt" IS DISTINCT FROM OLD."returnedAt")
     OR (NEW."orderId", NEW."kind", NEW."name", NEW."nameEn", NEW."amount") IS DISTINCT FROM (OLD."orderId", OLD."kind", OLD."name", OLD."nameEn", OLD."amount") THEN
    RAISE EXCEPTION 'OrderPromotion is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "OrderPromotion_returned_once" BEFORE UPDATE ON "OrderPromotion" FOR EACH ROW EXECUTE FUNCTION order_promotion_returned_once();
