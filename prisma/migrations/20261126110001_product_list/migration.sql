-- The console's product list begins a page at any row of these orders.
CREATE INDEX "Product_merchantId_updatedAt_id_idx" ON "Product"("merchantId", "updatedAt", "id");
CREATE INDEX "Product_merchantId_title_id_idx" ON "Product"("merchantId", "title", "id");
DROP INDEX "Product_merchantId_createdAt_idx";
CREATE INDEX "Product_merchantId_createdAt_id_idx" ON "Product"("merchantId", "createdAt", "id");
-- Goods that are not on sale have no search document: there are few, and they are read through.
CREATE INDEX "Product_not_live_idx" ON "Product"("merchantId") WHERE "status" <> 'live';
-- A SKU is found by its beginning, whatever the case; a barcode is scanned whole.
CREATE INDEX "Variant_sku_begins_idx" ON "Variant"("merchantId", (lower("sku")) text_pattern_ops);
CREATE INDEX "Variant_barcode_idx" ON "Variant"("merchantId", "barcode") WHERE "barcode" IS NOT NULL;
