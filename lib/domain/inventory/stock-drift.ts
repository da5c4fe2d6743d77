/** SKUs in warehouses whose books don't add up: nothing, in a right database. */
export const stockDrift = {
  /** Level against movements. */
  moved: `select s."variantId", s."warehouseId", s."onHand", s."reserved", s."backordered",
      coalesce(m.on_hand, 0)::int as moved, coalesce(m.reserved, 0)::int as "movedReserved", coalesce(m.backordered, 0)::int as "movedBackordered"
    from "StockLevel" s left join (
      select "variantId", "warehouseId", sum("deltaOnHand") as on_hand, sum("deltaReserved") as reserved, sum("deltaBackordered") as backordered
      from "StockMovement" group by 1, 2
    ) m using ("variantId", "warehouseId")
    where s."onHand" <> coalesce(m.on_hand, 0) or s."reserved" <> coalesce(m.reserved, 0) or s."backordered" <> coalesce(m.backordered, 0)`,
  /** Level against reservations. */
  held: `select s."variantId", s."warehouseId", s."reserved", s."backordered", coalesce(r.held, 0)::int as held, coalesce(r.waiting, 0)::int as waiting
    from "StockLevel" s left join (
      select "variantId", "warehouseId", sum("quantity" - "consumed" - "backordered") as held, sum("backordered") as waiting
      from "Reservation" where "state" = 'held' group by 1, 2
    ) r using ("variantId", "warehouseId")
    where s."reserved" <> coalesce(r.held, 0) or s."backordered" <> coalesce(r.waiting, 0)`,
} as const;
