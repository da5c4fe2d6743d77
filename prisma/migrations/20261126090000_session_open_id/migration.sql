-- Who WeChat says is before a browser of its own: payments inside WeChat are made for that person.
ALTER TABLE "Session" ADD COLUMN "openId" TEXT;
