-- Long work of a shop: done in steps, found again, cancelled, gone on with, reported, taken back.

CREATE TYPE "TaskState" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "TaskState" NOT NULL DEFAULT 'queued',
    "input" JSONB NOT NULL DEFAULT '{}',
    "cursor" JSONB,
    "steps" INTEGER NOT NULL DEFAULT 0,
    "label" JSONB NOT NULL DEFAULT '{}',
    "total" INTEGER,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "outcomes" JSONB NOT NULL DEFAULT '{}',
    "result" JSONB,
    "cancelAt" TIMESTAMPTZ(3),
    "failure" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "undoOfId" UUID,
    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "TaskItem" (
    "taskId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID,
    "code" TEXT,
    "params" JSONB NOT NULL DEFAULT '{}',
    "detail" JSONB,
    CONSTRAINT "TaskItem_pkey" PRIMARY KEY ("taskId", "position")
);
CREATE UNIQUE INDEX "Task_undoOfId_key" ON "Task"("undoOfId");
CREATE INDEX "Task_merchantId_id_idx" ON "Task"("merchantId", "id" DESC);
CREATE INDEX "Task_createdBy_idx" ON "Task"("createdBy");
CREATE INDEX "TaskItem_taskId_outcome_position_idx" ON "TaskItem"("taskId", "outcome", "position");
ALTER TABLE "Task" ADD CONSTRAINT "Task_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Task" ADD CONSTRAINT "Task_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Task" ADD CONSTRAINT "Task_undoOfId_fkey" FOREIGN KEY ("undoOfId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TaskItem" ADD CONSTRAINT "TaskItem_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema can't say.
ALTER TABLE "Task"
  ADD CONSTRAINT "Task_counts" CHECK ("done" >= 0 AND "failed" >= 0 AND "failed" <= "done" AND ("total" IS NULL OR "total" >= 0)),
  ADD CONSTRAINT "Task_ended" CHECK (("state" IN ('done', 'failed', 'cancelled')) = ("endedAt" IS NOT NULL)),
  ADD CONSTRAINT "Task_failure" CHECK (("state" = 'failed') = ("failure" IS NOT NULL));
-- What a shop has under way is counted before more is begun.
CREATE INDEX "Task_open" ON "Task" ("merchantId") WHERE "endedAt" IS NULL;
