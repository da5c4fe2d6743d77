import type { StaffContext } from '@/lib/domain/context';
import { chinaDay } from '@/lib/shared/china-day';
import { monthBounds, overlapsOf, rowsOf, spansOf, weeksOf } from './calendar';
import type { CalendarOffer, CalendarView, Month } from './calendar-views';
import { managedState } from './managed-state';

type Row = Omit<CalendarOffer, 'state'> & { readonly status: 'active' | 'paused'; readonly left: number | null };

/** More than anybody can look at. */
const most = 300;

const query = `
  select * from (
    select 'promotion' as "kind", "id", "name", "nameEn", "status"::text, "startsAt", "endsAt", "stackingGroup" as "group", "totalLimit" - "usedCount" as "left"
    from "Promotion" where "merchantId" = $1::uuid
    union all
    select 'coupon', "id", "name", "nameEn", "status"::text, "claimStartsAt", "claimEndsAt", null, "totalLimit" - "claimedCount" from "Coupon" where "merchantId" = $1::uuid
    union all
    select 'flash', f."id", f."name", f."nameEn", f."status"::text, f."startsAt", f."endsAt", null,
      (select sum(i."quota" - i."sold")::int from "FlashSaleItem" i where i."flashSaleId" = f."id")
    from "FlashSale" f where f."merchantId" = $1::uuid
  ) offers where "startsAt" < $3 and ("endsAt" is null or "endsAt" > $2)
  order by "startsAt", "id" limit ${most}`;

/** What of the shop runs in a month: promotions, coupons while they can be claimed, flash sales; what begins first comes first. */
export async function readCalendar({ pool, actor, now }: StaffContext, month: Month): Promise<CalendarView> {
  const { from, to } = monthBounds(month);
  const { rows } = await pool.query<Row>(query, [actor.merchantId, from, to]);
  const offers: CalendarOffer[] = rows.map(({ status, left, ...offer }) => ({
    ...offer,
    state: managedState({ ...offer, status, left }, now()),
  }));
  return {
    month,
    today: chinaDay(now()),
    weeks: weeksOf(month).map((days) => ({ days, rows: rowsOf(days, offers) })),
    spans: spansOf(month, offers),
    overlaps: overlapsOf(month, offers),
  };
}
