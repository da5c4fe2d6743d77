/** What never holds of requests to cancel in a right database. */
export const cancelInvariants: readonly { readonly name: string; readonly wrong: string }[] = [
  {
    name: 'a request to cancel that waits has a timer that grants it, and no other has',
    wrong: `select c."id", c."state", t."dueAt" from "CancelRequest" c left join "Timer" t on t."kind" = 'cancel_request' and t."subjectId" = c."id"
      where (c."state" = 'asked') <> (t."subjectId" is not null) or t."dueAt" <> c."dueAt"`,
  },
  {
    name: 'a request to cancel that was granted is a cancellation of its order',
    wrong: `select c."id", o."number" from "CancelRequest" c join "Order" o on o."id" = c."orderId"
      where c."state" = 'granted' and not exists (select 1 from "OrderEvent" e where e."orderId" = c."orderId" and e."data" ->> 'cancelId' = c."id"::text)`,
  },
];
