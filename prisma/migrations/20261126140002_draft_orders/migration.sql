CREATE TABLE "DraftOrder" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "createdBy" UUID NOT NULL,
    "checkoutId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftOrder_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "DraftPrice" (
    "draftId" UUID NOT NULL,
    "variantId" UUID NOT NULL,
    "price" INTEGER NOT NULL,

    CONSTRAINT "DraftPrice_pkey" PRIMARY KEY ("draftId", "variantId"),
    CONSTRAINT "DraftPrice_price" CHECK ("price" > 0)
);

CREATE UNIQUE INDEX "DraftOrder_customerId_key" ON "DraftOrder"("customerId");
CREATE UNIQUE INDEX "DraftOrder_checkoutId_key" ON "DraftOrder"("checkoutId");
CREATE INDEX "DraftOrder_merchantId_id_idx" ON "DraftOrder"("merchantId", "id" DESC);
CREATE INDEX "DraftOrder_createdBy_idx" ON "DraftOrder"("createdBy");

ALTER TABLE "DraftOrder" ADD CONSTRAINT "DraftOrder_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DraftOrder" ADD CONSTRAINT "DraftOrder_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DraftOrder" ADD CONSTRAINT "DraftOrder_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DraftPrice" ADD CONSTRAINT "DraftPrice_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "DraftOrder"("id") ON DELETE CASCADE ON UPDATE CASCADE;
