-- The platform's people keep categories and brands.
ALTER TABLE "Category" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Brand" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
CREATE INDEX "Product_brandId_idx" ON "Product"("brandId");

ALTER TABLE "Category"
  ADD CONSTRAINT "Category_slug_form" CHECK ("slug" ~ '^[a-z0-9-]{1,80}$'),
  ADD CONSTRAINT "Category_not_below_itself" CHECK ("parentId" <> "id"),
  ADD CONSTRAINT "Category_version" CHECK ("version" > 0);
ALTER TABLE "Brand"
  ADD CONSTRAINT "Brand_slug_form" CHECK ("slug" ~ '^[a-z0-9-]{1,80}$'),
  ADD CONSTRAINT "Brand_version" CHECK ("version" > 0);
