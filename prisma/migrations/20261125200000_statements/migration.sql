-- The providers' daily bills, and where they and our books differ.

CREATE TYPE "StatementState" AS ENUM ('pending', 'fetched', 'matched', 'failed');
CREATE TYPE "StatementKind" AS ENUM ('payment', 'refund');
CREATE TYPE "ReconcileIssueKind" AS ENUM ('ours_only', 'theirs_only', 'amount_differs');
CREATE TYPE "ReconcileIssueState" AS ENUM ('open', 'closed');
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "state" "StatementState" NOT NULL DEFAULT 'pending',
    "paymentCount" INTEGER NOT NULL DEFAULT 0,
    "paymentSum" BIGINT NOT NULL DEFAULT 0,
    "refundCount" INTEGER NOT NULL DEFAULT 0,
    "refundSum" BIGINT NOT NULL DEFAULT 0,
    "feeSum" BIGINT NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fetchedAt" TIMESTAMPTZ(3),
    "matchedAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "StatementLine" (
    "id" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "StatementKind" NOT NULL,
    "outTradeNo" TEXT NOT NULL,
    "requestNo" TEXT NOT NULL DEFAULT '',
    "tradeNo" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fits" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "StatementLine_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ReconcileIssue" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "kind" "ReconcileIssueKind" NOT NULL,
    "movement" "StatementKind" NOT NULL,
    "outTradeNo" TEXT NOT NULL,
    "requestNo" TEXT NOT NULL DEFAULT '',
    "tradeNo" TEXT NOT NULL DEFAULT '',
    "attemptId" UUID,
    "refundId" UUID,
    "ours" BIGINT,
    "theirs" BIGINT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "state" "ReconcileIssueState" NOT NULL DEFAULT 'open',
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "closedBy" TEXT,
    "note" TEXT,
    CONSTRAINT "ReconcileIssue_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Statement_day_idx" ON "Statement"("day");
CREATE UNIQUE INDEX "Statement_provider_day_key" ON "Statement"("provider", "day");
CREATE INDEX "StatementLine_outTradeNo_idx" ON "StatementLine"("outTradeNo");
CREATE UNIQUE INDEX "StatementLine_statementId_kind_tradeNo_outTradeNo_requestNo_key" ON "StatementLine"("statementId", "kind", "tradeNo", "outTradeNo", "requestNo");
CREATE INDEX "ReconcileIssue_state_day_idx" ON "ReconcileIssue"("state", "day");
CREATE INDEX "ReconcileIssue_attemptId_idx" ON "ReconcileIssue"("attemptId");
CREATE INDEX "ReconcileIssue_refundId_idx" ON "ReconcileIssue"("refundId");
CREATE UNIQUE INDEX "ReconcileIssue_provider_day_kind_movement_outTradeNo_reques_key" ON "ReconcileIssue"("provider", "day", "kind", "movement", "outTradeNo", "requestNo", "tradeNo");
CREATE INDEX "PaymentAttempt_provider_paidAt_idx" ON "PaymentAttempt"("provider", "paidAt");
CREATE INDEX "Refund_doneAt_idx" ON "Refund"("doneAt");
ALTER TABLE "StatementLine" ADD CONSTRAINT "StatementLine_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReconcileIssue" ADD CONSTRAINT "ReconcileIssue_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "PaymentAttempt"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReconcileIssue" ADD CONSTRAINT "ReconcileIssue_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Statement" ADD CONSTRAINT "Statement_sums"
  CHECK ("paymentCount" >= 0 AND "paymentSum" >= 0 AND "refundCount" >= 0 AND "refundSum" >= 0 AND "attempts" >= 0);
ALTER TABLE "StatementLine" ADD CONSTRAINT "StatementLine_amount" CHECK ("amount" > 0);
ALTER TABLE "ReconcileIssue"
  ADD CONSTRAINT "ReconcileIssue_sides" CHECK (CASE "kind"
    WHEN 'ours_only' THEN "ours" IS NOT NULL AND "theirs" IS NULL
    WHEN 'theirs_only' THEN "theirs" IS NOT NULL
    ELSE "ours" IS NOT NULL AND "theirs" IS NOT NULL AND "ours" <> "theirs" END),
  ADD CONSTRAINT "ReconcileIssue_closed" CHECK (("state" = 'closed') = ("closedAt" IS NOT NULL) AND ("state" = 'closed') = ("closedBy" IS NOT NULL)),
  -- A person says why.
  ADD CONSTRAINT "ReconcileIssue_note" CHECK ("state" = 'open' OR "closedBy" = 'rule' OR "note" IS NOT NULL);
