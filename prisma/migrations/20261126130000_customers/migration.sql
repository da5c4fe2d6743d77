CREATE TABLE "Customer" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "userId" UUID,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "tags" TEXT[],
    "placed" INTEGER NOT NULL DEFAULT 0,
    "orders" INTEGER NOT NULL DEFAULT 0,
    "paid" BIGINT NOT NULL DEFAULT 0,
    "refunded" BIGINT NOT NULL DEFAULT 0,
    "spent" BIGINT NOT NULL DEFAULT 0,
    "afterSales" INTEGER NOT NULL DEFAULT 0,
    "firstOrderAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "blockedAt" TIMESTAMPTZ(3),
    "blockedReason" TEXT,
    "blockedBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Customer_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Customer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Customer_merchantId_userId_key" ON "Customer"("merchantId", "userId");
CREATE INDEX "Customer_merchantId_seenAt_id_idx" ON "Customer"("merchantId", "seenAt" DESC, "id" DESC);
CREATE INDEX "Customer_merchantId_spent_id_idx" ON "Customer"("merchantId", "spent" DESC, "id" DESC);
CREATE INDEX "Customer_merchantId_orders_id_idx" ON "Customer"("merchantId", "orders" DESC, "id" DESC);
CREATE INDEX "Customer_tags_idx" ON "Customer" USING GIN ("tags");
CREATE INDEX "Customer_userId_idx" ON "Customer"("userId");

CREATE TABLE "CustomerNote" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CustomerNote_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CustomerNote_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "CustomerNote_customerId_at_idx" ON "CustomerNote"("customerId", "at" DESC);

CREATE TABLE "CustomerReveal" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CustomerReveal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CustomerReveal_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "CustomerReveal_customerId_at_idx" ON "CustomerReveal"("customerId", "at" DESC);

CREATE TABLE "RevealCount" (
    "userId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "RevealCount_pkey" PRIMARY KEY ("userId", "day")
);

-- Phone numbers are looked for by their end; the blocked are few, and every cart asks for them.
CREATE INDEX "Customer_phone_end" ON "Customer" ("merchantId", reverse("phone") text_pattern_ops);
CREATE INDEX "Customer_email" ON "Customer" ("merchantId", "email") WHERE "email" IS NOT NULL;
CREATE INDEX "Customer_tagged" ON "Customer" ("merchantId") WHERE "tags" <> '{}';
CREATE INDEX "Customer_blocked" ON "Customer" ("userId", "merchantId") WHERE "blockedAt" IS NOT NULL;

ALTER TABLE "Customer"
  ADD CONSTRAINT "Customer_figures" CHECK ("placed" >= "orders" AND "orders" >= 0 AND "refunded" >= 0 AND "spent" = "paid" - "refunded"),
  ADD CONSTRAINT "Customer_blocked_whole" CHECK (("blockedAt" IS NULL) = ("blockedReason" IS NULL) AND ("blockedAt" IS NULL) = ("blockedBy" IS NULL)),
  ADD CONSTRAINT "Customer_blocked_has_account" CHECK ("blockedAt" IS NULL OR "userId" IS NOT NULL),
  ADD CONSTRAINT "Customer_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "CustomerReveal" ADD CONSTRAINT "CustomerReveal_what" CHECK ("what" IN ('phone', 'email', 'address'));
ALTER TABLE "RevealCount" ADD CONSTRAINT "RevealCount_used" CHECK ("used" > 0);

-- With a person's account their rows go; nobody changes them.
CREATE TRIGGER "CustomerNote_append_only" BEFORE UPDATE ON "CustomerNote" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "CustomerReveal_append_only" BEFORE UPDATE ON "CustomerReveal" FOR EACH ROW EXECUTE FUNCTION append_only();
