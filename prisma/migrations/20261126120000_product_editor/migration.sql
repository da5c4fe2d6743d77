-- What the product editor keeps besides: search words, a schedule, former addresses, uploaded pictures, options that are no longer offered.
ALTER TABLE "Product"
  ADD COLUMN "seoTitle" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "seoTitleEn" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "seoDescription" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "seoDescriptionEn" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "publishAt" TIMESTAMPTZ(3),
  ADD COLUMN "archiveAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Product_schedule" CHECK ("publishAt" IS NULL OR "archiveAt" IS NULL OR "archiveAt" > "publishAt");
ALTER TABLE "ProductOption" ADD COLUMN "retired" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "OptionValue" ADD COLUMN "retired" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "ProductAddress" (
  "slug" TEXT NOT NULL,
  "productId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ProductAddress_pkey" PRIMARY KEY ("slug"),
  CONSTRAINT "ProductAddress_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ProductAddress_productId_idx" ON "ProductAddress"("productId");

CREATE TABLE "Picture" (
  "key" TEXT NOT NULL,
  "width" INTEGER NOT NULL,
  "height" INTEGER NOT NULL,
  "bytes" INTEGER NOT NULL,
  "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "removing" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "Picture_pkey" PRIMARY KEY ("key"),
  CONSTRAINT "Picture_key" CHECK ("key" ~ '^[0-9a-f]{64}$'),
  CONSTRAINT "Picture_size" CHECK ("width" > 0 AND "height" > 0 AND "bytes" > 0)
);
CREATE INDEX "Picture_usedAt_idx" ON "Picture"("usedAt");

ALTER TABLE "Media"
  ADD COLUMN "pictureKey" TEXT,
  ADD COLUMN "inText" BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT "Media_pictureKey_fkey" FOREIGN KEY ("pictureKey") REFERENCES "Picture"("key") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Media_pictureKey_idx" ON "Media"("pictureKey");

CREATE TABLE "KeptForm" (
  "id" UUID NOT NULL,
  "values" JSONB NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "KeptForm_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "KeptForm_expiresAt_idx" ON "KeptForm"("expiresAt");
