-- Until when what was received can be reviewed: fixed when it is received, ended by a timer.
ALTER TABLE "Order" ADD COLUMN "reviewUntil" TIMESTAMPTZ(3), ADD COLUMN "reviewsClosedAt" TIMESTAMPTZ(3);
UPDATE "Order" SET "reviewUntil" = coalesce("receivedAt", now()) + interval '30 days' WHERE "fulfilmentStatus" = 'received';
INSERT INTO "Timer" ("kind", "subjectId", "dueAt")
  SELECT 'review_window', "id", "reviewUntil" FROM "Order" WHERE "reviewUntil" IS NOT NULL;
ALTER TABLE "Order" ADD CONSTRAINT "Order_review_window" CHECK (("reviewUntil" IS NOT NULL) = ("fulfilmentStatus" = 'received')
  AND ("reviewsClosedAt" IS NULL OR "reviewUntil" IS NOT NULL));
