-- Parcels that are on their way already are watched too.
INSERT INTO "Timer" ("kind", "subjectId", "dueAt")
SELECT 'parcel_still', s."id", greatest(s."createdAt", now(), coalesce((SELECT max(t."at") FROM "TrackingEvent" t WHERE t."shipmentId" = s."id"), s."createdAt")) + interval '48 hours'
FROM "Shipment" s WHERE s."status" NOT IN ('delivered', 'returned') ON CONFLICT DO NOTHING;
