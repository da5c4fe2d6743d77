CREATE TYPE "ApplicationState" AS ENUM ('pending', 'approved', 'refused', 'withdrawn');
CREATE TYPE "SellerKind" AS ENUM ('company', 'personal');

CREATE TABLE "ShopApplication" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "state" "ApplicationState" NOT NULL DEFAULT 'pending',
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "SellerKind" NOT NULL,
    "company" TEXT,
    "licence" TEXT,
    "licenceKey" TEXT,
    "provinceCode" VARCHAR(6) NOT NULL,
    "contact" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" UUID,
    "reason" TEXT,
    "merchantId" UUID,
    CONSTRAINT "ShopApplication_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ShopApplication_slug" CHECK ("slug" ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
    CONSTRAINT "ShopApplication_company" CHECK (("kind" = 'company') = ("licence" IS NOT NULL) AND ("kind" = 'company') = ("company" IS NOT NULL)),
    CONSTRAINT "ShopApplication_decided" CHECK (("state" = 'pending') = ("decidedAt" IS NULL) AND ("state" IN ('approved', 'refused')) = ("decidedBy" IS NOT NULL)),
    CONSTRAINT "ShopApplication_refused" CHECK (("state" = 'refused') = ("reason" IS NOT NULL)),
    CONSTRAINT "ShopApplication_approved" CHECK (("state" = 'approved') = ("merchantId" IS NOT NULL))
);
CREATE UNIQUE INDEX "ShopApplication_merchantId_key" ON "ShopApplication"("merchantId");
CREATE INDEX "ShopApplication_userId_createdAt_idx" ON "ShopApplication"("userId", "createdAt" DESC);
CREATE INDEX "ShopApplication_state_id_idx" ON "ShopApplication"("state", "id");
CREATE UNIQUE INDEX "ShopApplication_one_open" ON "ShopApplication"("userId") WHERE "state" = 'pending';
CREATE UNIQUE INDEX "ShopApplication_open_slug" ON "ShopApplication"("slug") WHERE "state" = 'pending';
ALTER TABLE "ShopApplication" ADD CONSTRAINT "ShopApplication_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ShopApplication" ADD CONSTRAINT "ShopApplication_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Why the platform suspended a shop, for its staff to read.
ALTER TABLE "Merchant" ADD COLUMN "suspendedReason" TEXT;
ALTER TABLE "Merchant" ADD CONSTRAINT "Merchant_suspended" CHECK ("suspendedReason" IS NULL OR "status" = 'suspended');
