import { addDays, chinaDay, dayStart } from '@/lib/shared/china-day';
import type { CalendarOffer, Day, Month, Overlap, Span, Stretch } from './calendar-views';

const firstOf = (month: Month): Day => `${month}-01`;
/** So many months later, or earlier. */
export function addMonths(month: Month, count: number): Month {
  const at = new Date(`${firstOf(month)}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + count);
  return at.toISOString().slice(0, 7);
}
export const monthOf = (at: Date): Month => chinaDay(at).slice(0, 7);
/** When a month begins and ends; the end is left out. */
export const monthBounds = (month: Month) => ({ from: dayStart(firstOf(month)), to: dayStart(firstOf(addMonths(month, 1))) });

const daysFrom = (first: Day, end: Day): Day[] => {
  const days: Day[] = [];
  for (let day = first; day < end; day = addDays(day, 1)) days.push(day);
  return days;
};
const daysOf = (month: Month): Day[] => daysFrom(firstOf(month), firstOf(addMonths(month, 1)));

/** The month's weeks, from Monday to Sunday, with the days around it that fill them. */
export function weeksOf(month: Month): readonly (readonly Day[])[] {
  const [first, end] = [firstOf(month), firstOf(addMonths(month, 1))];
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: Day[][] = [];
  for (let monday = addDays(first, -before); monday < end; monday = addDays(monday, 7)) weeks.push(daysFrom(monday, addDays(monday, 7)));
  return weeks;
}

/** What ends at a midnight doesn't run on the day that begins then. */
const lastMoment = (at: Date) => new Date(at.getTime() - 1);
const firstDay = ({ startsAt }: CalendarOffer): Day => chinaDay(startsAt);
const lastDay = ({ endsAt }: CalendarOffer): Day => (endsAt === null ? '9999-12-31' : chinaDay(lastMoment(endsAt)));
const runsOn = (day: Day) => (offer: CalendarOffer) => firstDay(offer) <= day && day <= lastDay(offer);

/** A week's offers in as few rows as they fit into: each row is seven days of stretches, what began first stands above. */
export function rowsOf(week: readonly Day[], offers: readonly CalendarOffer[]): readonly (readonly Stretch[])[] {
  const [monday = '', sunday = ''] = [week[0], week.at(-1)];
  const rows: { stretches: Stretch[]; filled: number }[] = [];
  const here = offers
    .filter((offer) => firstDay(offer) <= sunday && lastDay(offer) >= monday)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1));
  for (const offer of here) {
    const [begins, ends] = [firstDay(offer) >= monday, lastDay(offer) <= sunday];
    const from = begins ? week.indexOf(firstDay(offer)) : 0;
    const to = ends ? week.indexOf(lastDay(offer)) : week.length - 1;
    const found = rows.find(({ filled }) => filled <= from);
    const row = found ?? { stretches: [], filled: 0 };
    if (found === undefined) rows.push(row);
    if (from > row.filled) row.stretches.push({ days: from - row.filled, bar: null });
    row.stretches.push({ days: to - from + 1, bar: { offer, begins, ends } });
    row.filled = to + 1;
  }
  return rows.map(({ stretches, filled }) =>
    filled < week.length ? [...stretches, { days: week.length - filled, bar: null }] : stretches,
  );
}

const sameOffers = (some: readonly CalendarOffer[], others: readonly CalendarOffer[]) =>
  some.length === others.length && some.every(({ id }, index) => id === others[index]?.id);

/** The days of a month on which anything runs, those alike taken together. */
export function spansOf(month: Month, offers: readonly CalendarOffer[]): Span[] {
  const spans: Span[] = [];
  for (const day of daysOf(month)) {
    const running = offers.filter(runsOn(day));
    const last = spans.at(-1);
    if (last !== undefined && addDays(last.to, 1) === day && sameOffers(last.offers, running)) spans.splice(-1, 1, { ...last, to: day });
    else if (running.length > 0) spans.push({ from: day, to: day, offers: running });
  }
  return spans;
}

/** When rules of one stacking group run at the same time, so that only the best of them applies; what is paused doesn't count. */
export function overlapsOf(month: Month, offers: readonly CalendarOffer[]): Overlap[] {
  const rules = offers.filter(({ group, state }) => group !== null && state !== 'paused');
  const groups = [...new Set(rules.flatMap(({ group }) => group ?? []))];
  return groups.flatMap((group) =>
    spansOf(
      month,
      rules.filter((rule) => rule.group === group),
    )
      .filter((span) => span.offers.length > 1)
      .map((span) => ({ ...span, group })),
  );
}
