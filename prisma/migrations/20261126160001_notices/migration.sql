-- What the people of a shop are told in the console.

CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "NoticeReader" (
    "userId" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "readTo" BIGINT NOT NULL,
    CONSTRAINT "NoticeReader_pkey" PRIMARY KEY ("userId", "merchantId")
);
CREATE TABLE "NoticeRead" (
    "noticeId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    CONSTRAINT "NoticeRead_pkey" PRIMARY KEY ("noticeId", "userId")
);
CREATE TABLE "NoticeChoice" (
    "userId" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "wanted" BOOLEAN NOT NULL,
    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("userId", "merchantId", "kind")
);
CREATE UNIQUE INDEX "Notice_key_key" ON "Notice"("key");
CREATE INDEX "Notice_merchantId_seq_idx" ON "Notice"("merchantId", "seq" DESC);
CREATE INDEX "Notice_at_idx" ON "Notice"("at");
CREATE INDEX "NoticeRead_userId_idx" ON "NoticeRead"("userId");
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NoticeReader" ADD CONSTRAINT "NoticeReader_userId_merchantId_fkey" FOREIGN KEY ("userId", "merchantId") REFERENCES "Membership"("userId", "merchantId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NoticeRead" ADD CONSTRAINT "NoticeRead_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NoticeRead" ADD CONSTRAINT "NoticeRead_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_userId_merchantId_fkey" FOREIGN KEY ("userId", "merchantId") REFERENCES "Membership"("userId", "merchantId") ON DELETE CASCADE ON UPDATE CASCADE;
