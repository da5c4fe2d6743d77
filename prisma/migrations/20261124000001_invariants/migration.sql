-- What the database itself refuses, beyond what the Prisma schema can say.

-- People
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower" CHECK ("email" = lower("email"));
CREATE UNIQUE INDEX "Address_one_default" ON "Address" ("userId") WHERE "isDefault";

-- Catalogue
ALTER TABLE "Variant"
  ADD CONSTRAINT "Variant_price" CHECK ("price" > 0),
  ADD CONSTRAINT "Variant_list_price" CHECK ("listPrice" IS NULL OR "listPrice" >= "price"),
  ADD CONSTRAINT "Variant_weight" CHECK ("weightGrams" >= 0);
ALTER TABLE "Review" ADD CONSTRAINT "Review_stars" CHECK ("stars" BETWEEN 1 AND 5);
ALTER TABLE "FreightRule" ADD CONSTRAINT "FreightRule_amounts"
  CHECK ("firstGrams" > 0 AND "stepGrams" > 0 AND "firstFee" >= 0 AND "stepFee" >= 0 AND ("freeOver" IS NULL OR "freeOver" >= 0));
CREATE UNIQUE INDEX "FreightRule_one_default" ON "FreightRule" ("merchantId") WHERE "provinceCode" IS NULL;

-- Search: 'simple' keeps the tokens as lib/domain/catalog/search-tokens.ts made them.
-- An index on the expression: Prisma sees a generated column as drift.
CREATE INDEX "SearchDocument_words_idx" ON "SearchDocument" USING GIN (to_tsvector('simple', "tokens"));

-- Stock: 0 <= reserved <= on hand, whoever writes.
ALTER TABLE "StockLevel" ADD CONSTRAINT "StockLevel_reserved" CHECK ("reserved" >= 0 AND "reserved" <= "onHand");
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_quantity" CHECK ("quantity" > 0 AND "consumed" >= 0 AND "consumed" <= "quantity");

-- Cart and orders
ALTER TABLE "Cart" ADD CONSTRAINT "Cart_one_owner" CHECK (("userId" IS NULL) <> ("tokenHash" IS NULL));
ALTER TABLE "CartLine" ADD CONSTRAINT "CartLine_quantity" CHECK ("quantity" BETWEEN 1 AND 999);
ALTER TABLE "Order"
  ADD CONSTRAINT "Order_amounts" CHECK ("goods" >= 0 AND "discount" >= 0 AND "freight" >= 0 AND "payable" = "goods" - "discount" + "freight" AND "payable" >= 0);
ALTER TABLE "OrderGroup" ADD CONSTRAINT "OrderGroup_payable" CHECK ("payable" >= 0);
ALTER TABLE "OrderLine"
  ADD CONSTRAINT "OrderLine_amounts" CHECK ("quantity" > 0 AND "unitPrice" >= 0 AND "payableShare" = "unitPrice"::bigint * "quantity" - "discountShare" AND "payableShare" >= 0),
  ADD CONSTRAINT "OrderLine_shipped" CHECK ("shippedQuantity" >= 0 AND "refundedQuantity" >= 0 AND "shippedQuantity" + "refundedQuantity" <= "quantity"),
  ADD CONSTRAINT "OrderLine_refunded" CHECK ("refundedAmount" BETWEEN 0 AND "payableShare");
ALTER TABLE "ShipmentLine" ADD CONSTRAINT "ShipmentLine_quantity" CHECK ("quantity" > 0);

-- Human numbers: the sequence behind lib/shared/number.ts.
CREATE SEQUENCE order_number;

-- Payments: at most one attempt of a group keeps the money.
ALTER TABLE "PaymentAttempt" ADD CONSTRAINT "PaymentAttempt_amount" CHECK ("amount" > 0);
CREATE UNIQUE INDEX "PaymentAttempt_one_pending" ON "PaymentAttempt" ("groupId") WHERE "status" = 'pending';
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_amount" CHECK ("amount" > 0);

CREATE FUNCTION refund_within_payment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE paid bigint; refunded bigint;
BEGIN
  SELECT "amount" INTO paid FROM "PaymentAttempt" WHERE "id" = NEW."attemptId" FOR UPDATE;
  SELECT coalesce(sum("amount"), 0) INTO refunded FROM "Refund" WHERE "attemptId" = NEW."attemptId" AND "state" <> 'failed' AND "id" <> NEW."id";
  IF NEW."state" <> 'failed' AND refunded + NEW."amount" > paid THEN
    RAISE EXCEPTION 'refunds exceed the payment' USING ERRCODE = 'check_violation', CONSTRAINT = 'Refund_within_payment';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Refund_within_payment" BEFORE INSERT OR UPDATE ON "Refund" FOR EACH ROW EXECUTE FUNCTION refund_within_payment();

-- History is only added to.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "OrderEvent_append_only" BEFORE UPDATE OR DELETE ON "OrderEvent" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "StockMovement_append_only" BEFORE UPDATE ON "StockMovement" FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER "PriceChange_append_only" BEFORE UPDATE ON "PriceChange" FOR EACH ROW EXECUTE FUNCTION append_only();
