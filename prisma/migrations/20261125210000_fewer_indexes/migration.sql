-- An order of one line wrote 25 index entries, and each costs about as much as its row. What nobody asks by goes; what is asked of few
-- rows becomes partial.
DROP INDEX "OrderGroup_userId_createdAt_idx";
DROP INDEX "OrderLine_productId_idx";
DROP INDEX "Reservation_variantId_state_idx";
DROP INDEX "StockMovement_refId_idx";

-- A shop asks for what waits to be shipped: few rows, and none of them while it is unpaid.
DROP INDEX "Order_merchantId_paymentStatus_fulfilmentStatus_idx";
CREATE INDEX "Order_to_ship_idx" ON "Order" ("merchantId", "createdAt" DESC)
  WHERE "fulfilmentStatus" IN ('none', 'partially_shipped') AND ("paymentStatus" = 'paid' OR "payOnDelivery" AND "paymentStatus" = 'unpaid');

-- Events are read by their order; their ids are in the order of time.
ALTER TABLE "OrderEvent" DROP CONSTRAINT "OrderEvent_pkey", ADD CONSTRAINT "OrderEvent_pkey" PRIMARY KEY ("orderId", "id");
DROP INDEX "OrderEvent_orderId_at_idx";
