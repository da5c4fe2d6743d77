-- What the database itself refuses of stock, beyond what the Prisma schema can say.

ALTER TABLE "StockLevel"
  ADD CONSTRAINT "StockLevel_safety" CHECK ("safety" >= 0),
  ADD CONSTRAINT "StockLevel_backordered" CHECK ("backordered" >= 0);
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_backordered" CHECK ("backordered" >= 0 AND "consumed" + "backordered" <= "quantity");
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_backorder"
  CHECK ("backorderLimit" > 0 AND "backorderDays" BETWEEN 1 AND 365 AND "backorderLimit" IS NOT NULL AND "backorderDays" IS NOT NULL
    OR "backorderLimit" IS NULL AND "backorderDays" IS NULL);
-- What waits is looked for by SKU, in the order of coming.
CREATE INDEX "Reservation_waiting" ON "Reservation" ("variantId", "createdAt", "id") WHERE "backordered" > 0;

-- One figure for a SKU, one for a category, one for the whole shop.
ALTER TABLE "StockThreshold"
  ADD CONSTRAINT "StockThreshold_one_subject" CHECK ("variantId" IS NULL OR "categoryId" IS NULL),
  ADD CONSTRAINT "StockThreshold_figures" CHECK ("lowAt" >= 0 AND "overDays" > 0 AND "staleDays" > 0);
CREATE UNIQUE INDEX "StockThreshold_category" ON "StockThreshold" ("merchantId", "categoryId") NULLS NOT DISTINCT WHERE "variantId" IS NULL;

CREATE UNIQUE INDEX "StockAlert_one_open" ON "StockAlert" ("variantId", "kind") WHERE "closedAt" IS NULL;
ALTER TABLE "StockAlert" ADD CONSTRAINT "StockAlert_acknowledged" CHECK (("acknowledgedAt" IS NULL) = ("acknowledgedBy" IS NULL));

ALTER TABLE "RestockSubscription" ADD CONSTRAINT "RestockSubscription_email" CHECK ("email" = lower("email"));
CREATE UNIQUE INDEX "RestockSubscription_one_waiting" ON "RestockSubscription" ("variantId", "email") WHERE "notifiedAt" IS NULL;

CREATE TRIGGER "DomainEvent_append_only" BEFORE UPDATE OR DELETE ON "DomainEvent" FOR EACH ROW EXECUTE FUNCTION append_only();
