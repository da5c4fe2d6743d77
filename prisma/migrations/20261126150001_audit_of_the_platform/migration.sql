-- No shop: what the operators changed of the platform's own.
ALTER TABLE "AuditEntry" ALTER COLUMN "merchantId" DROP NOT NULL;
ALTER TABLE "AuditEntry" DROP CONSTRAINT "AuditEntry_merchantId_fkey";
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One index for each way to search the record, in the order it is read.
DROP INDEX "AuditEntry_merchantId_at_idx";
CREATE INDEX "AuditEntry_merchantId_at_id_idx" ON "AuditEntry"("merchantId", "at" DESC, "id" DESC);
CREATE INDEX "AuditEntry_merchantId_actorId_at_id_idx" ON "AuditEntry"("merchantId", "actorId", "at" DESC, "id" DESC);
CREATE INDEX "AuditEntry_merchantId_entityId_at_id_idx" ON "AuditEntry"("merchantId", "entityId", "at" DESC, "id" DESC);
CREATE INDEX "AuditEntry_merchantId_action_at_id_idx" ON "AuditEntry"("merchantId", "action", "at" DESC, "id" DESC);
