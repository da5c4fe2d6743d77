-- An order's rows refer to each other by fewer and stronger keys: each foreign key is a query of its own for each row of the hot path.

-- The checkout's id is the group's own.
ALTER TABLE "OrderGroup" ADD COLUMN "checkoutId" UUID;
UPDATE "OrderGroup" g SET "checkoutId" = c."id" FROM "CheckoutSession" c WHERE c."orderGroupId" = g."id";
UPDATE "OrderGroup" SET "checkoutId" = gen_random_uuid() WHERE "checkoutId" IS NULL;
ALTER TABLE "OrderGroup" ALTER COLUMN "checkoutId" SET NOT NULL;
DROP TABLE "CheckoutSession";
CREATE UNIQUE INDEX "OrderGroup_checkoutId_key" ON "OrderGroup"("checkoutId");
CREATE UNIQUE INDEX "OrderGroup_id_userId_key" ON "OrderGroup"("id", "userId");

-- An order is its group's shopper's.
ALTER TABLE "Order" DROP CONSTRAINT "Order_groupId_fkey", DROP CONSTRAINT "Order_userId_fkey";
ALTER TABLE "Order" ADD CONSTRAINT "Order_groupId_userId_fkey" FOREIGN KEY ("groupId", "userId") REFERENCES "OrderGroup"("id", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A line's product is its SKU's.
CREATE UNIQUE INDEX "Variant_id_productId_key" ON "Variant"("id", "productId");
ALTER TABLE "OrderLine" DROP CONSTRAINT "OrderLine_productId_fkey", DROP CONSTRAINT "OrderLine_variantId_fkey";
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_variantId_productId_fkey" FOREIGN KEY ("variantId", "productId") REFERENCES "Variant"("id", "productId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is held or moved is of a level that exists.
ALTER TABLE "Reservation" DROP CONSTRAINT "Reservation_variantId_fkey", DROP CONSTRAINT "Reservation_warehouseId_fkey";
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_variantId_warehouseId_fkey" FOREIGN KEY ("variantId", "warehouseId") REFERENCES "StockLevel"("variantId", "warehouseId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "StockMovement" DROP CONSTRAINT "StockMovement_variantId_fkey", DROP CONSTRAINT "StockMovement_warehouseId_fkey";
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_variantId_warehouseId_fkey" FOREIGN KEY ("variantId", "warehouseId") REFERENCES "StockLevel"("variantId", "warehouseId") ON DELETE CASCADE ON UPDATE CASCADE;
