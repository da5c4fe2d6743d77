-- The new goods of an exchange may come back too: a piece is returned as often as it was sent.
ALTER TABLE "OrderLine" DROP CONSTRAINT "OrderLine_after_sale",
  ADD CONSTRAINT "OrderLine_after_sale" CHECK ("refundedQuantity" >= 0 AND "caseQuantity" >= 0 AND "refundedQuantity" + "caseQuantity" <= "shippedQuantity"
    AND "returnedQuantity" >= 0);
