/**
 * SQL: the flash sale's item at whose price a SKU is sold at a time, as `flash`; none once its quota is sold. Constant text, whose
 * arguments are columns and parameters.
 */
export const joinFlash = (variant: string, at: string): string => `
  left join lateral (
    select f."id", f."price", f."quota" - f."sold" as "left", f."perUserLimit", s."endsAt"
    from "FlashSaleItem" f join "FlashSale" s on s."id" = f."flashSaleId"
    where f."variantId" = ${variant}."id" and f."price" < ${variant}."price" and f."sold" < f."quota"
      and s."status" = 'active' and s."startsAt" <= ${at} and s."endsAt" > ${at}
    order by f."price", f."id" limit 1
  ) flash on true`;
