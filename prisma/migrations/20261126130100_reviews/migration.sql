-- Whose product it is about: a shop's desk begins a page at any review of these orders.
ALTER TABLE "Review" ADD COLUMN "merchantId" UUID, ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "reply" TEXT, ADD COLUMN "repliedAt" TIMESTAMPTZ(3), ADD COLUMN "repliedBy" UUID,
  ADD COLUMN "hiddenAt" TIMESTAMPTZ(3), ADD COLUMN "hiddenReason" TEXT, ADD COLUMN "hiddenBy" UUID;
UPDATE "Review" r SET "merchantId" = p."merchantId" FROM "Product" p WHERE p."id" = r."productId";
ALTER TABLE "Review" ALTER COLUMN "merchantId" SET NOT NULL,
  ADD CONSTRAINT "Review_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Review_merchantId_createdAt_id_idx" ON "Review"("merchantId", "createdAt" DESC, "id" DESC);
CREATE INDEX "Review_merchantId_stars_createdAt_id_idx" ON "Review"("merchantId", "stars", "createdAt" DESC, "id" DESC);
CREATE INDEX "Review_unanswered" ON "Review"("merchantId", "createdAt" DESC, "id" DESC) WHERE "reply" IS NULL AND "hiddenAt" IS NULL;
CREATE INDEX "Review_hidden" ON "Review"("createdAt" DESC, "id" DESC) WHERE "hiddenAt" IS NOT NULL;
CREATE INDEX "Review_createdAt_id_idx" ON "Review"("createdAt" DESC, "id" DESC);

CREATE TABLE "ReviewReport" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "reportedBy" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" UUID,
    "upheld" BOOLEAN,
    "answer" TEXT,

    CONSTRAINT "ReviewReport_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ReviewReport_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewReport_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "ReviewReport_reviewId_at_idx" ON "ReviewReport"("reviewId", "at" DESC);
CREATE INDEX "ReviewReport_merchantId_idx" ON "ReviewReport"("merchantId");
-- One at a time; the open ones are few.
CREATE UNIQUE INDEX "ReviewReport_open" ON "ReviewReport"("reviewId") WHERE "decidedAt" IS NULL;
CREATE INDEX "ReviewReport_open_of_shop" ON "ReviewReport"("merchantId", "reviewId") WHERE "decidedAt" IS NULL;

ALTER TABLE "Review"
  ADD CONSTRAINT "Review_reply_whole" CHECK (("reply" IS NULL) = ("repliedAt" IS NULL) AND ("reply" IS NULL) = ("repliedBy" IS NULL)),
  ADD CONSTRAINT "Review_hidden_whole" CHECK (("hiddenAt" IS NULL) = ("hiddenReason" IS NULL) AND ("hiddenAt" IS NULL) = ("hiddenBy" IS NULL)),
  ADD CONSTRAINT "Review_version" CHECK ("version" > 0);
ALTER TABLE "ReviewReport" ADD CONSTRAINT "ReviewReport_decided_whole"
  CHECK (("decidedAt" IS NULL) = ("decidedBy" IS NULL) AND ("decidedAt" IS NULL) = ("upheld" IS NULL) AND ("decidedAt" IS NULL) = ("answer" IS NULL));
