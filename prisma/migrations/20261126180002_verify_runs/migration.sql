CREATE TABLE "VerifyRun" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tookMs" INTEGER NOT NULL,
    "violations" JSONB NOT NULL DEFAULT '[]',
    CONSTRAINT "VerifyRun_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "VerifyRun_at_idx" ON "VerifyRun"("at" DESC);
