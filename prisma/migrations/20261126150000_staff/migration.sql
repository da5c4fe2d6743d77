CREATE TABLE "StaffInvitation" (
    "id" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedBy" UUID,
    "revokedAt" TIMESTAMPTZ(3),
    CONSTRAINT "StaffInvitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "StaffInvitation_email" CHECK ("email" = lower("email")),
    CONSTRAINT "StaffInvitation_accepted" CHECK (("acceptedAt" IS NULL) = ("acceptedBy" IS NULL)),
    CONSTRAINT "StaffInvitation_one_end" CHECK ("acceptedAt" IS NULL OR "revokedAt" IS NULL)
);
CREATE UNIQUE INDEX "StaffInvitation_tokenHash_key" ON "StaffInvitation"("tokenHash");
CREATE INDEX "StaffInvitation_merchantId_createdAt_idx" ON "StaffInvitation"("merchantId", "createdAt" DESC);
CREATE UNIQUE INDEX "StaffInvitation_one_open" ON "StaffInvitation"("merchantId", "email") WHERE "acceptedAt" IS NULL AND "revokedAt" IS NULL;
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A shop that has an owner keeps one. The shop's row is locked, so two owners who end each other's role come one after the other.
CREATE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."role" <> 'owner' THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND NEW."role" = 'owner' AND NEW."merchantId" = OLD."merchantId" THEN RETURN NULL; END IF;
  PERFORM 1 FROM "Merchant" WHERE "id" = OLD."merchantId" FOR NO KEY UPDATE;
  -- The shop itself is gone.
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM "Membership" WHERE "merchantId" = OLD."merchantId" AND "role" = 'owner') THEN
    RAISE EXCEPTION 'a shop keeps an owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'Membership_owner';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Membership_owner" AFTER UPDATE OR DELETE ON "Membership" FOR EACH ROW EXECUTE FUNCTION keep_an_owner();
