-- What shops sold, by day in Asia/Shanghai.

CREATE TABLE "SalesDaily" (
    "merchantId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "placed" INTEGER NOT NULL,
    "paid" INTEGER NOT NULL,
    "gross" BIGINT NOT NULL,
    "freight" BIGINT NOT NULL,
    "refunds" INTEGER NOT NULL,
    "refunded" BIGINT NOT NULL,
    "refundedFreight" BIGINT NOT NULL,
    CONSTRAINT "SalesDaily_pkey" PRIMARY KEY ("merchantId", "day")
);
CREATE TABLE "ProductDaily" (
    "merchantId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "productId" UUID NOT NULL,
    "pieces" INTEGER NOT NULL,
    "sales" BIGINT NOT NULL,
    "refunded" BIGINT NOT NULL,
    CONSTRAINT "ProductDaily_pkey" PRIMARY KEY ("merchantId", "day", "productId")
);
CREATE TABLE "TrafficDaily" (
    "merchantId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "carts" INTEGER NOT NULL DEFAULT 0,
    "checkouts" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "TrafficDaily_pkey" PRIMARY KEY ("merchantId", "day")
);
CREATE TABLE "FiguresState" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "builtTo" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "FiguresState_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "SalesDaily" ADD CONSTRAINT "SalesDaily_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ProductDaily" ADD CONSTRAINT "ProductDaily_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TrafficDaily" ADD CONSTRAINT "TrafficDaily_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "SalesDaily" ADD CONSTRAINT "SalesDaily_figures"
  CHECK ("placed" >= 0 AND "paid" >= 0 AND "freight" BETWEEN 0 AND "gross" AND "refunds" >= 0 AND "refundedFreight" BETWEEN 0 AND "refunded");
ALTER TABLE "ProductDaily" ADD CONSTRAINT "ProductDaily_figures" CHECK ("pieces" >= 0 AND "sales" >= 0 AND "refunded" >= 0);
ALTER TABLE "TrafficDaily" ADD CONSTRAINT "TrafficDaily_figures" CHECK ("views" >= 0 AND "carts" >= 0 AND "checkouts" >= 0);
ALTER TABLE "FiguresState" ADD CONSTRAINT "FiguresState_one" CHECK ("id" = 1);

-- What was paid on a day, for each shop. Nothing is written to it while an order is unpaid.
CREATE INDEX "Order_paid_idx" ON "Order" ("merchantId", "paidAt") WHERE "paidAt" IS NOT NULL;
