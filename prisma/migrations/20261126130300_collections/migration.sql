-- Choices of a shop's products, each a public page of its own.
CREATE TYPE "CollectionKind" AS ENUM ('manual', 'rule');

CREATE TABLE "Collection" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "summaryEn" TEXT NOT NULL DEFAULT '',
    "kind" "CollectionKind" NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "homeRank" INTEGER,
    "categoryId" UUID,
    "brandId" UUID,
    "words" TEXT NOT NULL DEFAULT '',
    "wordsQuery" TEXT,
    "minPrice" INTEGER,
    "maxPrice" INTEGER,
    "newDays" INTEGER,
    "onSale" BOOLEAN NOT NULL DEFAULT false,
    "inStock" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Collection_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Collection_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Collection_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Collection_slug_key" ON "Collection"("slug");
CREATE INDEX "Collection_merchantId_createdAt_id_idx" ON "Collection"("merchantId", "createdAt" DESC, "id" DESC);
CREATE INDEX "Collection_categoryId_idx" ON "Collection"("categoryId");
CREATE INDEX "Collection_brandId_idx" ON "Collection"("brandId");
CREATE INDEX "Collection_home" ON "Collection"("homeRank") WHERE "homeRank" IS NOT NULL;

CREATE TABLE "CollectionProduct" (
    "collectionId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "position" INTEGER,

    CONSTRAINT "CollectionProduct_pkey" PRIMARY KEY ("collectionId", "productId"),
    CONSTRAINT "CollectionProduct_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CollectionProduct_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "CollectionProduct_productId_idx" ON "CollectionProduct"("productId");
-- A shop's rules are held against its goods.
CREATE INDEX "SearchDocument_merchantId_idx" ON "SearchDocument"("merchantId");

ALTER TABLE "Collection"
  ADD CONSTRAINT "Collection_slug_form" CHECK ("slug" ~ '^[a-z0-9-]{1,80}$'),
  ADD CONSTRAINT "Collection_prices" CHECK ("minPrice" >= 0 AND "maxPrice" >= "minPrice"),
  ADD CONSTRAINT "Collection_new_days" CHECK ("newDays" BETWEEN 1 AND 365),
  ADD CONSTRAINT "Collection_manual_has_no_rule" CHECK ("kind" = 'rule' OR ("categoryId" IS NULL AND "brandId" IS NULL AND "words" = '' AND "minPrice" IS NULL
    AND "maxPrice" IS NULL AND "newDays" IS NULL AND NOT "onSale" AND NOT "inStock")),
  ADD CONSTRAINT "Collection_words_query" CHECK (("words" = '') = ("wordsQuery" IS NULL)),
  ADD CONSTRAINT "Collection_home_is_published" CHECK ("homeRank" IS NULL OR "published"),
  ADD CONSTRAINT "Collection_version" CHECK ("version" > 0);
