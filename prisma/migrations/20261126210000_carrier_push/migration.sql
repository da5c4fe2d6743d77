-- Parcels that the carrier tells of by itself.
ALTER TABLE "Shipment" ADD COLUMN "subscribedAt" TIMESTAMPTZ(3), ADD COLUMN "pushedAt" TIMESTAMPTZ(3);
