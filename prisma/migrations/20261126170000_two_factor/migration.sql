CREATE TABLE "TwoFactor" (
    "userId" UUID NOT NULL,
    "secret" TEXT,
    "enabledAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER NOT NULL DEFAULT 0,
    "newSecret" TEXT,
    "newSecretAt" TIMESTAMPTZ(3),
    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("userId"),
    CONSTRAINT "TwoFactor_enabled" CHECK (("secret" IS NULL) = ("enabledAt" IS NULL)),
    CONSTRAINT "TwoFactor_new" CHECK (("newSecret" IS NULL) = ("newSecretAt" IS NULL)),
    CONSTRAINT "TwoFactor_something" CHECK ("secret" IS NOT NULL OR "newSecret" IS NOT NULL)
);
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "RecoveryCode" (
    "userId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("userId", "digest")
);
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A step of TOTP never comes back while the secret is the same: a code that was used is used.
CREATE FUNCTION steps_go_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."secret" = OLD."secret" AND NEW."lastStep" < OLD."lastStep" THEN
    RAISE EXCEPTION 'a step of a code comes once' USING ERRCODE = 'check_violation', CONSTRAINT = 'TwoFactor_steps';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TwoFactor_steps" BEFORE UPDATE ON "TwoFactor" FOR EACH ROW EXECUTE FUNCTION steps_go_on();

-- A sign-in that still waits for its code opens nothing.
ALTER TABLE "Session" ADD COLUMN "awaitsCode" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Merchant" ADD COLUMN "requiresTwoFactor" BOOLEAN NOT NULL DEFAULT false;
