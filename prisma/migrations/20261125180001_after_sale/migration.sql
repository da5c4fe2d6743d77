-- Refunds by line, cancelled pieces, after-sale cases.

-- One figure for "refunded" could not say what became of a piece: a cancelled one never ships, a returned one did.
-- shipped + cancelled <= ordered; of what was shipped, some pieces are in an open case, some were refunded: never one piece twice.
ALTER TABLE "OrderLine"
  ADD COLUMN "cancelledQuantity" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "caseQuantity" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "returnedQuantity" INTEGER NOT NULL DEFAULT 0,
  DROP CONSTRAINT "OrderLine_shipped",
  ADD CONSTRAINT "OrderLine_shipped" CHECK ("shippedQuantity" >= 0 AND "cancelledQuantity" >= 0 AND "shippedQuantity" + "cancelledQuantity" <= "quantity"),
  ADD CONSTRAINT "OrderLine_after_sale" CHECK ("refundedQuantity" >= 0 AND "caseQuantity" >= 0 AND "refundedQuantity" + "caseQuantity" <= "shippedQuantity"
    AND "returnedQuantity" BETWEEN 0 AND "shippedQuantity");
ALTER TABLE "Order"
  ADD COLUMN "refundedFreight" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "packingAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Order_refunded_freight" CHECK ("refundedFreight" BETWEEN 0 AND "freight");
ALTER TABLE "Merchant" ADD COLUMN "returnAddress" TEXT;

CREATE TABLE "RefundLimit" (
    "merchantId" UUID NOT NULL,
    "role" "StaffRole" NOT NULL,
    "most" BIGINT,
    CONSTRAINT "RefundLimit_pkey" PRIMARY KEY ("merchantId","role"),
    CONSTRAINT "RefundLimit_most" CHECK ("most" >= 0)
);
ALTER TABLE "RefundLimit" ADD CONSTRAINT "RefundLimit_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TYPE "AfterSaleKind" AS ENUM ('refund_only', 'return_refund', 'exchange');
CREATE TYPE "AfterSaleState" AS ENUM ('requested', 'offered', 'refused', 'to_return', 'returning', 'to_ship', 'exchanging', 'disputed', 'refunding', 'done', 'closed');

CREATE TABLE "AfterSale" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "orderId" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "AfterSaleKind" NOT NULL,
    "state" "AfterSaleState" NOT NULL DEFAULT 'requested',
    "reason" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "askedAmount" BIGINT NOT NULL,
    "asksAll" BOOLEAN NOT NULL,
    "offeredAmount" BIGINT,
    "returnTo" TEXT,
    "receivedAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    CONSTRAINT "AfterSale_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "AfterSale_amounts" CHECK ("askedAmount" >= 0 AND ("offeredAmount" IS NULL OR "offeredAmount" >= 0)),
    CONSTRAINT "AfterSale_closed" CHECK (("closedAt" IS NOT NULL) = ("state" IN ('done', 'closed')))
);
CREATE UNIQUE INDEX "AfterSale_number_key" ON "AfterSale"("number");
CREATE INDEX "AfterSale_orderId_idx" ON "AfterSale"("orderId");
CREATE INDEX "AfterSale_userId_createdAt_idx" ON "AfterSale"("userId", "createdAt" DESC);
CREATE INDEX "AfterSale_merchantId_state_dueAt_idx" ON "AfterSale"("merchantId", "state", "dueAt");
CREATE INDEX "AfterSale_state_createdAt_idx" ON "AfterSale"("state", "createdAt");
ALTER TABLE "AfterSale"
  ADD CONSTRAINT "AfterSale_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "AfterSale_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "AfterSale_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "AfterSaleLine" (
    "afterSaleId" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "sellable" INTEGER NOT NULL DEFAULT 0,
    "damaged" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "AfterSaleLine_pkey" PRIMARY KEY ("afterSaleId","orderLineId"),
    CONSTRAINT "AfterSaleLine_quantities" CHECK ("quantity" > 0 AND "sellable" >= 0 AND "damaged" >= 0 AND "sellable" + "damaged" <= "quantity")
);
CREATE INDEX "AfterSaleLine_orderLineId_idx" ON "AfterSaleLine"("orderLineId");
ALTER TABLE "AfterSaleLine"
  ADD CONSTRAINT "AfterSaleLine_afterSaleId_fkey" FOREIGN KEY ("afterSaleId") REFERENCES "AfterSale"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "AfterSaleLine_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "AfterSaleMessage" (
    "id" UUID NOT NULL,
    "afterSaleId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "amount" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "AfterSaleMessage_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AfterSaleMessage_afterSaleId_at_idx" ON "AfterSaleMessage"("afterSaleId", "at");
ALTER TABLE "AfterSaleMessage" ADD CONSTRAINT "AfterSaleMessage_afterSaleId_fkey" FOREIGN KEY ("afterSaleId") REFERENCES "AfterSale"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "AfterSaleMessage_append_only" BEFORE UPDATE OR DELETE ON "AfterSaleMessage" FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TABLE "AfterSaleEvidence" (
    "id" UUID NOT NULL,
    "afterSaleId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "AfterSaleEvidence_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AfterSaleEvidence_afterSaleId_idx" ON "AfterSaleEvidence"("afterSaleId");
CREATE INDEX "AfterSaleEvidence_messageId_idx" ON "AfterSaleEvidence"("messageId");
ALTER TABLE "AfterSaleEvidence"
  ADD CONSTRAINT "AfterSaleEvidence_afterSaleId_fkey" FOREIGN KEY ("afterSaleId") REFERENCES "AfterSale"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "AfterSaleEvidence_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "AfterSaleMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Refunds by line. Those of money that no order waited for (late, duplicate) have no order.
ALTER TABLE "PaymentAttempt" ADD COLUMN "refundingUntil" TIMESTAMPTZ(3);
ALTER TABLE "Refund"
  ADD COLUMN "orderId" UUID,
  ADD COLUMN "afterSaleId" UUID,
  ADD COLUMN "freightAmount" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "merchantFault" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "requestedBy" TEXT NOT NULL DEFAULT 'system',
  ADD COLUMN "decidedBy" TEXT,
  ADD COLUMN "retryOfId" UUID,
  ADD CONSTRAINT "Refund_freight" CHECK ("freightAmount" BETWEEN 0 AND "amount"),
  ADD CONSTRAINT "Refund_of_order" CHECK ("orderId" IS NOT NULL OR "afterSaleId" IS NULL AND "freightAmount" = 0),
  ADD CONSTRAINT "Refund_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Refund_afterSaleId_fkey" FOREIGN KEY ("afterSaleId") REFERENCES "AfterSale"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Refund_retryOfId_fkey" FOREIGN KEY ("retryOfId") REFERENCES "Refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "Refund_retryOfId_key" ON "Refund"("retryOfId");
CREATE INDEX "Refund_orderId_idx" ON "Refund"("orderId");
CREATE INDEX "Refund_afterSaleId_idx" ON "Refund"("afterSaleId");
CREATE INDEX "Refund_state_createdAt_idx" ON "Refund"("state", "createdAt");
-- The same intent is one refund: a case gives money back once.
CREATE UNIQUE INDEX "Refund_one_for_case" ON "Refund"("afterSaleId") WHERE "state" NOT IN ('rejected', 'replaced');

CREATE TABLE "RefundLine" (
    "refundId" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "share" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    CONSTRAINT "RefundLine_pkey" PRIMARY KEY ("refundId","orderLineId"),
    CONSTRAINT "RefundLine_amounts" CHECK ("quantity" > 0 AND "amount" BETWEEN 0 AND "share")
);
CREATE INDEX "RefundLine_orderLineId_idx" ON "RefundLine"("orderLineId");
ALTER TABLE "RefundLine"
  ADD CONSTRAINT "RefundLine_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "RefundLine_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is refused by the provider, not approved or tried again under another number takes nothing of the payment.
CREATE OR REPLACE FUNCTION refund_within_payment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE paid bigint; refunded bigint;
BEGIN
  SELECT "amount" INTO paid FROM "PaymentAttempt" WHERE "id" = NEW."attemptId" FOR UPDATE;
  SELECT coalesce(sum("amount"), 0) INTO refunded FROM "Refund"
    WHERE "attemptId" = NEW."attemptId" AND "state" NOT IN ('failed', 'rejected', 'replaced') AND "id" <> NEW."id";
  IF NEW."state" NOT IN ('failed', 'rejected', 'replaced') AND refunded + NEW."amount" > paid THEN
    RAISE EXCEPTION 'refunds exceed the payment' USING ERRCODE = 'check_violation', CONSTRAINT = 'Refund_within_payment';
  END IF;
  RETURN NEW;
END $$;

-- Parcels on their way back, and new goods for returned ones, are no parcels of what was ordered.
CREATE TYPE "ShipmentDirection" AS ENUM ('outbound', 'exchange', 'back');
ALTER TABLE "Shipment"
  ADD COLUMN "direction" "ShipmentDirection" NOT NULL DEFAULT 'outbound',
  ADD COLUMN "afterSaleId" UUID,
  ADD CONSTRAINT "Shipment_of_case" CHECK (("direction" = 'outbound') = ("afterSaleId" IS NULL)),
  ADD CONSTRAINT "Shipment_afterSaleId_fkey" FOREIGN KEY ("afterSaleId") REFERENCES "AfterSale"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Shipment_afterSaleId_idx" ON "Shipment"("afterSaleId");

ALTER TABLE "Reservation"
  ADD COLUMN "afterSaleId" UUID,
  ADD CONSTRAINT "Reservation_afterSaleId_fkey" FOREIGN KEY ("afterSaleId") REFERENCES "AfterSale"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "Reservation_orderId_variantId_warehouseId_key";
CREATE UNIQUE INDEX "Reservation_orderId_variantId_warehouseId_afterSaleId_key" ON "Reservation"("orderId", "variantId", "warehouseId", "afterSaleId") NULLS NOT DISTINCT;
CREATE INDEX "Reservation_afterSaleId_idx" ON "Reservation"("afterSaleId");
