CREATE TABLE "ShippingList" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "taskId" UUID,

    CONSTRAINT "ShippingList_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ShippingLine" (
    "listId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "carrierCode" TEXT NOT NULL,
    "trackingNumber" TEXT NOT NULL,
    "detected" BOOLEAN NOT NULL DEFAULT false,
    "problem" JSONB,

    CONSTRAINT "ShippingLine_pkey" PRIMARY KEY ("listId", "position"),
    CONSTRAINT "ShippingLine_position" CHECK ("position" >= 1),
    -- What has nothing wrong with it can be shipped.
    CONSTRAINT "ShippingLine_whole" CHECK ("problem" IS NOT NULL OR ("number" <> '' AND "carrierCode" <> '' AND "trackingNumber" <> ''))
);

CREATE UNIQUE INDEX "ShippingList_taskId_key" ON "ShippingList"("taskId");
CREATE INDEX "ShippingList_merchantId_createdAt_idx" ON "ShippingList"("merchantId", "createdAt");

ALTER TABLE "ShippingList" ADD CONSTRAINT "ShippingList_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ShippingList" ADD CONSTRAINT "ShippingList_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ShippingLine" ADD CONSTRAINT "ShippingLine_listId_fkey" FOREIGN KEY ("listId") REFERENCES "ShippingList"("id") ON DELETE CASCADE ON UPDATE CASCADE;
