-- Five ways to pay behind one port.

-- Another attempt took its place while its link was still worth something: money may yet come by it.
ALTER TYPE "AttemptStatus" ADD VALUE 'replaced' AFTER 'closed';

ALTER TABLE "PaymentAttempt" ADD COLUMN "channel" TEXT NOT NULL DEFAULT 'page', ADD COLUMN "action" JSONB, ADD COLUMN "orderId" UUID;
ALTER TABLE "PaymentAttempt" ADD CONSTRAINT "PaymentAttempt_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "PaymentAttempt_orderId_idx" ON "PaymentAttempt"("orderId");

-- Nothing to pay is paid by no one but us; only cash on delivery is for one order of several.
ALTER TABLE "PaymentAttempt" DROP CONSTRAINT "PaymentAttempt_amount";
ALTER TABLE "PaymentAttempt"
  ADD CONSTRAINT "PaymentAttempt_amount" CHECK ("amount" > 0 AND "provider" <> 'zero_amount' OR "amount" = 0 AND "provider" = 'zero_amount'),
  ADD CONSTRAINT "PaymentAttempt_provider" CHECK ("provider" IN ('alipay', 'wechat_pay', 'cash_on_delivery', 'bank_transfer', 'zero_amount')),
  ADD CONSTRAINT "PaymentAttempt_order" CHECK (("orderId" IS NOT NULL) = ("provider" = 'cash_on_delivery'));

ALTER TABLE "PaymentException" ADD COLUMN "closedBy" TEXT, ADD COLUMN "note" TEXT;
CREATE INDEX "PaymentException_closedAt_openedAt_idx" ON "PaymentException"("closedAt", "openedAt");

-- Whether a shop takes money on delivery, and up to which amount of an order (fen; none: any).
ALTER TABLE "Merchant" ADD COLUMN "cashOnDelivery" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "cashOnDeliveryMax" INTEGER;
ALTER TABLE "Merchant" ADD CONSTRAINT "Merchant_cash_on_delivery_max" CHECK ("cashOnDeliveryMax" IS NULL OR "cashOnDeliveryMax" > 0);
