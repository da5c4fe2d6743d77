-- What a shop says of itself, and whether it wants to be asked before a paid order is cancelled.
ALTER TABLE "Merchant"
  ADD COLUMN "about" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "aboutEn" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "logoKey" TEXT,
  ADD COLUMN "servicePhone" TEXT,
  ADD COLUMN "serviceEmail" TEXT,
  ADD COLUMN "serviceHours" TEXT,
  ADD COLUMN "shipWithinHours" INTEGER,
  ADD COLUMN "askBeforeCancel" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "settingsVersion" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Merchant" ADD CONSTRAINT "Merchant_ship_within" CHECK ("shipWithinHours" BETWEEN 1 AND 720);

CREATE TYPE "CancelRequestState" AS ENUM ('asked', 'granted', 'refused', 'withdrawn', 'lapsed');
CREATE TABLE "CancelRequest" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "state" "CancelRequestState" NOT NULL DEFAULT 'asked',
    "lines" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "CancelRequest_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CancelRequest_decided" CHECK (("state" = 'asked') = ("decidedAt" IS NULL) AND ("decidedAt" IS NULL) = ("decidedBy" IS NULL))
);
CREATE INDEX "CancelRequest_orderId_idx" ON "CancelRequest"("orderId");
CREATE INDEX "CancelRequest_state_dueAt_idx" ON "CancelRequest"("state", "dueAt");
CREATE UNIQUE INDEX "CancelRequest_one_open" ON "CancelRequest"("orderId") WHERE "state" = 'asked';
ALTER TABLE "CancelRequest" ADD CONSTRAINT "CancelRequest_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
