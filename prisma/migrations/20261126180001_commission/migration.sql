CREATE TABLE "CommissionRule" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "merchantId" UUID,
    "categoryId" UUID,
    "priority" INTEGER NOT NULL,
    "rateBps" INTEGER NOT NULL,
    "fixedFee" INTEGER NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "CommissionRule_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CommissionRule_amounts" CHECK ("rateBps" BETWEEN 0 AND 10000 AND "fixedFee" >= 0),
    CONSTRAINT "CommissionRule_valid" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom")
);
CREATE TABLE "OrderLineFee" (
    "orderLineId" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "ruleId" UUID,
    "rateBps" INTEGER NOT NULL,
    "fixedFee" INTEGER NOT NULL,
    "base" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "OrderLineFee_pkey" PRIMARY KEY ("orderLineId"),
    CONSTRAINT "OrderLineFee_amounts" CHECK ("rateBps" BETWEEN 0 AND 10000 AND "fixedFee" >= 0 AND "fee" BETWEEN 0 AND "base"),
    CONSTRAINT "OrderLineFee_rule" CHECK ("ruleId" IS NOT NULL OR ("rateBps" = 0 AND "fixedFee" = 0 AND "fee" = 0))
);
CREATE TABLE "FeeReversal" (
    "refundId" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "FeeReversal_pkey" PRIMARY KEY ("refundId", "orderLineId"),
    CONSTRAINT "FeeReversal_amount" CHECK ("amount" >= 0)
);
CREATE INDEX "CommissionRule_merchantId_idx" ON "CommissionRule"("merchantId");
CREATE INDEX "OrderLineFee_merchantId_at_orderLineId_idx" ON "OrderLineFee"("merchantId", "at" DESC, "orderLineId" DESC);
CREATE INDEX "FeeReversal_orderLineId_idx" ON "FeeReversal"("orderLineId");
CREATE INDEX "FeeReversal_merchantId_at_idx" ON "FeeReversal"("merchantId", "at");

ALTER TABLE "CommissionRule" ADD CONSTRAINT "CommissionRule_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CommissionRule" ADD CONSTRAINT "CommissionRule_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OrderLineFee" ADD CONSTRAINT "OrderLineFee_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OrderLineFee" ADD CONSTRAINT "OrderLineFee_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OrderLineFee" ADD CONSTRAINT "OrderLineFee_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "CommissionRule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FeeReversal" ADD CONSTRAINT "FeeReversal_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLineFee"("orderLineId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FeeReversal" ADD CONSTRAINT "FeeReversal_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FeeReversal" ADD CONSTRAINT "FeeReversal_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "OrderLineFee_append_only" BEFORE UPDATE OR DELETE ON "OrderLineFee" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "FeeReversal_append_only" BEFORE UPDATE OR DELETE ON "FeeReversal" FOR EACH ROW EXECUTE FUNCTION append_only();

-- Never more than was taken. The fee's row is locked, so two at once come one after the other.
CREATE FUNCTION reversals_within_fee() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE taken bigint;
BEGIN
  SELECT "fee" INTO taken FROM "OrderLineFee" WHERE "orderLineId" = NEW."orderLineId" FOR NO KEY UPDATE;
  IF NEW."amount" + (SELECT coalesce(sum("amount"), 0) FROM "FeeReversal" WHERE "orderLineId" = NEW."orderLineId") > taken THEN
    RAISE EXCEPTION 'more is given back than was taken' USING ERRCODE = 'check_violation', CONSTRAINT = 'FeeReversal_within_fee';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FeeReversal_within_fee" BEFORE INSERT ON "FeeReversal" FOR EACH ROW EXECUTE FUNCTION reversals_within_fee();

-- What was paid before there were fees was free of them.
INSERT INTO "OrderLineFee" ("orderLineId", "merchantId", "rateBps", "fixedFee", "base", "fee", "at")
SELECT l."id", o."merchantId", 0, 0, l."payableShare", 0, o."paidAt" FROM "Order" o JOIN "OrderLine" l ON l."orderId" = o."id" WHERE o."paidAt" IS NOT NULL;
INSERT INTO "FeeReversal" ("refundId", "orderLineId", "merchantId", "amount", "at")
SELECT r."id", rl."orderLineId", o."merchantId", 0, r."doneAt" FROM "Refund" r JOIN "Order" o ON o."id" = r."orderId" JOIN "RefundLine" rl ON rl."refundId" = r."id"
WHERE r."state" IN ('done', 'by_hand');

-- Of each day, what was taken and what of it was given back.
ALTER TABLE "SalesDaily" ADD COLUMN "fees" BIGINT NOT NULL DEFAULT 0, ADD COLUMN "feesBack" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "SalesDaily" ADD CONSTRAINT "SalesDaily_fees" CHECK ("fees" >= 0 AND "feesBack" >= 0);
