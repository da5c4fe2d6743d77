import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { recordDomainEvent } from '@/lib/domain/events/record-domain-event';
import { newId } from '@/lib/shared/id';
import type { AlertDetail, AlertKindName } from './views';
import { tellStaff } from './tell-staff';

export type Warning = {
  readonly variantId: string;
  readonly merchantId: string;
  readonly kind: AlertKindName;
  readonly detail: AlertDetail;
};
type Changed = { readonly id: string; readonly merchantId: string; readonly variantId: string; readonly kind: AlertKindName };

/**
 * Makes the open alerts of these SKUs and kinds what is warned of now: opens what is new, closes what is over, leaves the rest. Events
 * and mails to the staff are written with it. Doing it twice does nothing.
 */
export async function applyAlerts(
  ctx: Context,
  tx: Transaction,
  variantIds: readonly string[],
  kinds: readonly AlertKindName[],
  warnings: readonly Warning[],
): Promise<void> {
  const wanted = { variants: warnings.map(({ variantId }) => variantId), kinds: warnings.map(({ kind }) => kind) };
  const closed = await tx.$queryRaw<Changed[]>`
    update "StockAlert" a set "closedAt" = ${ctx.now()}
    where a."closedAt" is null and a."variantId" = any(${[...variantIds]}::uuid[]) and a."kind"::text = any(${[...kinds]}::text[])
      and not exists (select 1 from unnest(${wanted.variants}::uuid[], ${wanted.kinds}::text[]) as w("variantId", "kind")
                      where w."variantId" = a."variantId" and w."kind" = a."kind"::text)
    returning a."id", a."merchantId", a."variantId", a."kind"::text as "kind"`;
  const opened = await tx.$queryRaw<Changed[]>`
    insert into "StockAlert" ("id", "merchantId", "variantId", "kind", "detail", "openedAt")
    select "id", "merchantId", "variantId", "kind"::"AlertKind", "detail", ${ctx.now()}
    from json_to_recordset(${JSON.stringify(warnings.map((warning) => ({ ...warning, id: newId(ctx.now().getTime()) })))}::json)
      as w("id" uuid, "merchantId" uuid, "variantId" uuid, "kind" text, "detail" jsonb)
    order by "variantId", "kind"
    on conflict ("variantId", "kind") where "closedAt" is null do nothing
    returning "id", "merchantId", "variantId", "kind"::text as "kind"`;
  const eventsOf = (topic: 'stock.alert_opened' | 'stock.alert_closed', changed: readonly Changed[]) =>
    changed.map(({ id, merchantId, variantId, kind }) => ({
      topic,
      merchantId,
      aggregate: 'variant' as const,
      aggregateId: variantId,
      data: { alertId: id, kind },
    }));
  await recordDomainEvent(ctx, tx, ...eventsOf('stock.alert_closed', closed), ...eventsOf('stock.alert_opened', opened));
  await tellStaff(ctx, tx, opened);
}
