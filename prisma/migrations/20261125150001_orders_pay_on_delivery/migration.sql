-- An order that is paid on delivery ships while it is unpaid: a term of the order that the transition table asks for.
ALTER TABLE "Order" ADD COLUMN "payOnDelivery" BOOLEAN NOT NULL DEFAULT false;
