-- Invoices 发票: one blue one of an order at a time; what goes back after it was issued is taken back by red ones.
CREATE TYPE "InvoiceKind" AS ENUM ('personal', 'company');
CREATE TYPE "InvoiceColour" AS ENUM ('blue', 'red');
CREATE TYPE "InvoiceState" AS ENUM ('requested', 'issued', 'withdrawn');

CREATE TABLE "InvoiceTitle" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "InvoiceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "taxNumber" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "InvoiceTitle_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "InvoiceTitle_tax_number" CHECK (("kind" = 'company') = ("taxNumber" <> ''))
);
CREATE UNIQUE INDEX "InvoiceTitle_userId_kind_title_taxNumber_key" ON "InvoiceTitle"("userId", "kind", "title", "taxNumber");
CREATE INDEX "InvoiceTitle_userId_usedAt_idx" ON "InvoiceTitle"("userId", "usedAt" DESC);
ALTER TABLE "InvoiceTitle" ADD CONSTRAINT "InvoiceTitle_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "Invoice" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "merchantId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "colour" "InvoiceColour" NOT NULL DEFAULT 'blue',
    "state" "InvoiceState" NOT NULL DEFAULT 'requested',
    "redOfId" UUID,
    "kind" "InvoiceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "taxNumber" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "invoiceNumber" TEXT,
    "fileUrl" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issuedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Invoice_amount" CHECK ("amount" > 0),
    CONSTRAINT "Invoice_red" CHECK (("colour" = 'red') = ("redOfId" IS NOT NULL)),
    CONSTRAINT "Invoice_issued" CHECK (("state" = 'issued') = ("issuedAt" IS NOT NULL) AND ("state" = 'issued') = ("invoiceNumber" IS NOT NULL))
);
CREATE UNIQUE INDEX "Invoice_merchantId_invoiceNumber_key" ON "Invoice"("merchantId", "invoiceNumber");
CREATE INDEX "Invoice_orderId_idx" ON "Invoice"("orderId");
CREATE INDEX "Invoice_userId_idx" ON "Invoice"("userId");
CREATE INDEX "Invoice_redOfId_idx" ON "Invoice"("redOfId");
CREATE INDEX "Invoice_merchantId_state_requestedAt_idx" ON "Invoice"("merchantId", "state", "requestedAt");
ALTER TABLE "Invoice"
  ADD CONSTRAINT "Invoice_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Invoice_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Invoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Invoice_redOfId_fkey" FOREIGN KEY ("redOfId") REFERENCES "Invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- An order has one blue invoice at a time, and one red one that waits to be issued.
CREATE UNIQUE INDEX "Invoice_one_blue" ON "Invoice"("orderId") WHERE "colour" = 'blue' AND "state" <> 'withdrawn';
CREATE UNIQUE INDEX "Invoice_one_red" ON "Invoice"("redOfId") WHERE "state" = 'requested';
