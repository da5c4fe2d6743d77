-- CreateEnum
CREATE TYPE "AlertKind" AS ENUM ('low', 'out', 'over', 'stale', 'drift');

-- AlterEnum
ALTER TYPE "MovementKind" ADD VALUE IF NOT EXISTS 'write_off';
ALTER TYPE "MovementKind" ADD VALUE 'transfer';
ALTER TYPE "MovementKind" ADD VALUE 'stock_take';
ALTER TYPE "MovementKind" ADD VALUE 'backorder_filled';

-- AlterTable
ALTER TABLE "Reservation" ADD COLUMN     "backordered" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "expectedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "StockLevel" ADD COLUMN     "backordered" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "safety" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "StockMovement" ADD COLUMN     "deltaBackordered" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "mailOrders" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Variant" ADD COLUMN     "backorderDays" INTEGER,
ADD COLUMN     "backorderLimit" INTEGER;

-- CreateTable
CREATE TABLE "StockThreshold" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "variantId" UUID,
    "categoryId" UUID,
    "lowAt" INTEGER,
    "overDays" INTEGER,
    "staleDays" INTEGER,

    CONSTRAINT "StockThreshold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StockAlert" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "kind" "AlertKind" NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedBy" TEXT,
    "snoozedUntil" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "StockAlert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StockAlertNotice" (
    "alertId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "digestId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StockAlertNotice_pkey" PRIMARY KEY ("alertId","userId")
);

-- CreateTable
CREATE TABLE "MailChoice" (
    "userId" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mail" BOOLEAN NOT NULL,

    CONSTRAINT "MailChoice_pkey" PRIMARY KEY ("userId","merchantId","kind")
);

-- CreateTable
CREATE TABLE "RestockSubscription" (
    "id" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "userId" UUID,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "notifiedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RestockSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DomainEvent" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "merchantId" UUID,
    "aggregate" TEXT NOT NULL,
    "aggregateId" UUID NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DomainEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "StockThreshold_variantId_key" ON "StockThreshold"("variantId");

-- CreateIndex
CREATE INDEX "StockThreshold_categoryId_idx" ON "StockThreshold"("categoryId");

-- CreateIndex
CREATE INDEX "StockAlert_merchantId_openedAt_idx" ON "StockAlert"("merchantId", "openedAt" DESC);

-- CreateIndex
CREATE INDEX "StockAlert_variantId_idx" ON "StockAlert"("variantId");

-- CreateIndex
CREATE INDEX "StockAlertNotice_digestId_idx" ON "StockAlertNotice"("digestId");

-- CreateIndex
CREATE INDEX "StockAlertNotice_userId_at_idx" ON "StockAlertNotice"("userId", "at" DESC);

-- CreateIndex
CREATE INDEX "RestockSubscription_variantId_idx" ON "RestockSubscription"("variantId");

-- CreateIndex
CREATE INDEX "RestockSubscription_userId_idx" ON "RestockSubscription"("userId");

-- CreateIndex
CREATE INDEX "DomainEvent_merchantId_id_idx" ON "DomainEvent"("merchantId", "id");

-- CreateIndex
CREATE INDEX "DomainEvent_aggregateId_idx" ON "DomainEvent"("aggregateId");

-- AddForeignKey
ALTER TABLE "StockThreshold" ADD CONSTRAINT "StockThreshold_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockThreshold" ADD CONSTRAINT "StockThreshold_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockThreshold" ADD CONSTRAINT "StockThreshold_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockAlert" ADD CONSTRAINT "StockAlert_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockAlert" ADD CONSTRAINT "StockAlert_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockAlertNotice" ADD CONSTRAINT "StockAlertNotice_alertId_fkey" FOREIGN KEY ("alertId") REFERENCES "StockAlert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockAlertNotice" ADD CONSTRAINT "StockAlertNotice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailChoice" ADD CONSTRAINT "MailChoice_userId_merchantId_fkey" FOREIGN KEY ("userId", "merchantId") REFERENCES "Membership"("userId", "merchantId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RestockSubscription" ADD CONSTRAINT "RestockSubscription_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RestockSubscription" ADD CONSTRAINT "RestockSubscription_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The figure of a SKU in a warehouse becomes the SKU's.
INSERT INTO "StockThreshold" ("id", "merchantId", "variantId", "lowAt")
SELECT gen_random_uuid(), v."merchantId", v."id", max(s."lowAt")
FROM "StockLevel" s JOIN "Variant" v ON v."id" = s."variantId" GROUP BY v."id" HAVING max(s."lowAt") <> 5;
ALTER TABLE "StockLevel" DROP COLUMN "lowAt";
