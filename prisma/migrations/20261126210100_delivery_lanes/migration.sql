-- How long a shop's orders take to a province, by the day on which they came.
CREATE TABLE "LaneDaily" (
    "merchantId" UUID NOT NULL,
    "provinceCode" VARCHAR(6) NOT NULL,
    "day" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "orders" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,
    "missed" INTEGER NOT NULL,
    CONSTRAINT "LaneDaily_pkey" PRIMARY KEY ("merchantId", "provinceCode", "day", "days"),
    CONSTRAINT "LaneDaily_counts" CHECK ("days" >= 1 AND "orders" >= 1 AND "kept" >= 0 AND "missed" >= 0 AND "kept" + "missed" <= "orders")
);
CREATE INDEX "LaneDaily_day_idx" ON "LaneDaily"("day");

-- What is promised from a moment on, until the next one. History stays: an order keeps the promise of its day.
CREATE TABLE "LanePromise" (
    "merchantId" UUID NOT NULL,
    "provinceCode" VARCHAR(6) NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "typicalDays" INTEGER,
    "mostDays" INTEGER,
    CONSTRAINT "LanePromise_pkey" PRIMARY KEY ("merchantId", "provinceCode", "from"),
    CONSTRAINT "LanePromise_days" CHECK (("typicalDays" IS NULL) = ("mostDays" IS NULL) AND ("typicalDays" IS NULL OR "typicalDays" BETWEEN 1 AND "mostDays"))
);
ALTER TABLE "LaneDaily" ADD CONSTRAINT "LaneDaily_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "LanePromise" ADD CONSTRAINT "LanePromise_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "Order_deliveredAt_idx" ON "Order"("deliveredAt") WHERE "deliveredAt" IS NOT NULL;
