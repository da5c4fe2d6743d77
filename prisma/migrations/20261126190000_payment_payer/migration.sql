-- What is prepared inside a provider's own app is for one person; what is open without one was prepared for nobody knows whom.
ALTER TABLE "PaymentAttempt" ADD COLUMN "payer" TEXT;
ALTER TABLE "PaymentAttempt" ADD CONSTRAINT "PaymentAttempt_payer" CHECK ("payer" IS NULL OR "channel" = 'jsapi');
