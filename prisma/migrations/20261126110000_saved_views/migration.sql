-- Lists of the console as people want them.
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ListSetting" (
    "userId" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "columns" TEXT[],
    "defaultViewId" UUID,
    CONSTRAINT "ListSetting_pkey" PRIMARY KEY ("userId", "merchantId", "list")
);
CREATE INDEX "SavedView_userId_idx" ON "SavedView"("userId");
CREATE UNIQUE INDEX "SavedView_merchantId_list_userId_name_key" ON "SavedView"("merchantId", "list", "userId", "name");
CREATE INDEX "ListSetting_defaultViewId_idx" ON "ListSetting"("defaultViewId");
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ListSetting" ADD CONSTRAINT "ListSetting_userId_merchantId_fkey" FOREIGN KEY ("userId", "merchantId") REFERENCES "Membership"("userId", "merchantId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ListSetting" ADD CONSTRAINT "ListSetting_defaultViewId_fkey" FOREIGN KEY ("defaultViewId") REFERENCES "SavedView"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_lengths" CHECK (length("name") BETWEEN 1 AND 40 AND length("query") <= 1500);
