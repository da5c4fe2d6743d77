-- Freight by templates: by weight or by piece, for the products that name them, with provinces that are not served.
CREATE TYPE "FreightUnit" AS ENUM ('weight', 'piece');
CREATE TABLE "FreightTemplate" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "unit" "FreightUnit" NOT NULL DEFAULT 'weight',
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "FreightTemplate_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "FreightTemplate_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "FreightTemplate_merchantId_idx" ON "FreightTemplate"("merchantId");
CREATE UNIQUE INDEX "FreightTemplate_one_default" ON "FreightTemplate"("merchantId") WHERE "isDefault";
INSERT INTO "FreightTemplate" ("id", "merchantId", "name", "nameEn", "isDefault")
  SELECT gen_random_uuid(), m."id", '默认运费', 'Standard', true FROM "Merchant" m WHERE EXISTS (SELECT 1 FROM "FreightRule" r WHERE r."merchantId" = m."id");

ALTER TABLE "FreightRule" DROP CONSTRAINT "FreightRule_amounts";
DROP INDEX "FreightRule_one_default";
ALTER TABLE "FreightRule" RENAME COLUMN "firstGrams" TO "first";
ALTER TABLE "FreightRule" RENAME COLUMN "stepGrams" TO "step";
ALTER TABLE "FreightRule" ADD COLUMN "templateId" UUID, ADD COLUMN "served" BOOLEAN NOT NULL DEFAULT true;
UPDATE "FreightRule" r SET "templateId" = t."id" FROM "FreightTemplate" t WHERE t."merchantId" = r."merchantId";
ALTER TABLE "FreightRule" ALTER COLUMN "templateId" SET NOT NULL;
ALTER TABLE "FreightRule" DROP COLUMN "merchantId";
ALTER TABLE "FreightRule" ADD CONSTRAINT "FreightRule_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "FreightTemplate"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FreightRule" ADD CONSTRAINT "FreightRule_amounts"
  CHECK ("first" > 0 AND "step" > 0 AND "firstFee" >= 0 AND "stepFee" >= 0 AND ("freeOver" IS NULL OR "freeOver" >= 0));
CREATE UNIQUE INDEX "FreightRule_templateId_provinceCode_key" ON "FreightRule"("templateId", "provinceCode");
CREATE UNIQUE INDEX "FreightRule_one_default" ON "FreightRule" ("templateId") WHERE "provinceCode" IS NULL;

ALTER TABLE "Product" ADD COLUMN "freightTemplateId" UUID;
ALTER TABLE "Product" ADD CONSTRAINT "Product_freightTemplateId_fkey" FOREIGN KEY ("freightTemplateId") REFERENCES "FreightTemplate"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Product_freightTemplateId_idx" ON "Product"("freightTemplateId");
