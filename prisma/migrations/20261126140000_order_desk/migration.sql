-- What orders are found by, beside the orders: placing one writes no further index entry.
CREATE TABLE "OrderFind" (
    "orderId" UUID NOT NULL,
    "marks" INTEGER[],

    CONSTRAINT "OrderFind_pkey" PRIMARY KEY ("orderId")
);

CREATE TABLE "OrderFindState" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "lastId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderFindState_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "OrderFindState_one" CHECK ("id" = 1)
);

CREATE INDEX "OrderFind_marks_idx" ON "OrderFind" USING GIN ("marks");

ALTER TABLE "OrderFind" ADD CONSTRAINT "OrderFind_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;
