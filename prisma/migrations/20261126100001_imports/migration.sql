-- Files that a shop brings in, and how it reads them.

CREATE TABLE "ImportFile" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" JSONB NOT NULL,
    "headers" JSONB NOT NULL,
    "sample" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "checkId" UUID,
    "applyId" UUID,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),
    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ImportMapping" (
    "merchantId" UUID NOT NULL,
    "headers" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("merchantId","headers")
);
CREATE UNIQUE INDEX "ImportFile_checkId_key" ON "ImportFile"("checkId");
CREATE UNIQUE INDEX "ImportFile_applyId_key" ON "ImportFile"("applyId");
CREATE INDEX "ImportFile_merchantId_id_idx" ON "ImportFile"("merchantId", "id" DESC);
CREATE INDEX "ImportFile_createdBy_idx" ON "ImportFile"("createdBy");
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_applyId_fkey" FOREIGN KEY ("applyId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_subject" CHECK ("subject" IN ('products', 'stock'));
