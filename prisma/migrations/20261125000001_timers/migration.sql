-- What must happen by itself is a row of one table, whatever it is about; unpaid groups were jobs of the queue before.
CREATE TABLE "Timer" (
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Timer_pkey" PRIMARY KEY ("kind", "subjectId")
);
CREATE INDEX "Timer_dueAt_idx" ON "Timer"("dueAt");

INSERT INTO "Timer" ("kind", "subjectId", "dueAt") SELECT "kind", "orderId", "dueAt" FROM "OrderTimer" WHERE "doneAt" IS NULL;
INSERT INTO "Timer" ("kind", "subjectId", "dueAt")
  SELECT 'close_unpaid', g."id", g."expiresAt" FROM "OrderGroup" g
  WHERE EXISTS (SELECT 1 FROM "Order" o WHERE o."groupId" = g."id" AND o."paymentStatus" = 'unpaid');
DROP TABLE "OrderTimer";
