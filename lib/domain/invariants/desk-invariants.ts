/** Of parcels that are shipped by lists, and of orders that staff make for customers. */
export const deskInvariants = [
  {
    name: 'a list of parcels is shipped by a task of its own shop',
    wrong: `select l."id", t."kind" from "ShippingList" l join "Task" t on t."id" = l."taskId"
      where t."merchantId" <> l."merchantId" or t."kind" <> 'orders_ship'`,
  },
  {
    name: 'the order of a draft is of its shop and of its customer, and each line has the price that was agreed on',
    wrong: `select d."id", o."number" from "DraftOrder" d join "OrderGroup" g on g."checkoutId" = d."checkoutId" join "Order" o on o."groupId" = g."id"
      where o."merchantId" <> d."merchantId" or o."userId" <> d."customerId" or exists (
        select 1 from "DraftPrice" p join "OrderLine" l on l."variantId" = p."variantId" and not l."gift"
        where p."draftId" = d."id" and l."orderId" = o."id" and l."unitPrice" <> p."price")`,
  },
];
