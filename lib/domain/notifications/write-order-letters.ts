import type { Context } from '@/lib/domain/context';
import { type Locale, localPath, pick, toLocale } from '@/lib/shared/locale';
import { fen, toYuan } from '@/lib/shared/money';
import type { Letter } from './letters';
import type { Addressed, Site } from './write-letter';
import { mailWords } from './words';

export const reader = { select: { email: true, name: true, locale: true, mailOrders: true } } as const;
type Reader = { readonly email: string | null; readonly name: string; readonly locale: string; readonly mailOrders: boolean };

/** Where a shopper's mail goes; null who has no address or wants none. */
export function addressOf({ email, mailOrders, locale }: Reader): { to: string; locale: Locale } | null {
  return email === null || !mailOrders ? null : { to: email, locale: toLocale(locale) };
}

type Line = {
  readonly title: string;
  readonly titleEn: string;
  readonly options: string;
  readonly optionsEn: string;
  readonly quantity: number;
  readonly gift: boolean;
};
const lineOf = (locale: Locale, line: Line) =>
  mailWords(locale)(line.gift ? 'giftLine' : 'line', {
    title: pick(locale, line.title, line.titleEn),
    options: pick(locale, line.options, line.optionsEn),
    quantity: line.quantity,
  }).replaceAll('  ', ' ');
const lines = {
  orderBy: { position: 'asc' },
  select: { title: true, titleEn: true, options: true, optionsEn: true, quantity: true, gift: true },
} as const;

/** The money of a group has come. */
export async function writePaidLetter(
  ctx: Context,
  site: Site,
  { groupId }: Extract<Letter, { about: 'order_paid' }>,
): Promise<Addressed | null> {
  const group = await ctx.db.orderGroup.findUnique({
    where: { id: groupId },
    select: {
      payable: true,
      user: reader,
      orders: { orderBy: { number: 'asc' }, select: { number: true, lines, reservations: { select: { backordered: true } } } },
    },
  });
  const address = group === null ? null : addressOf(group.user);
  if (group === null || address === null) return null;
  const { to, locale } = address;
  const t = mailWords(locale);
  const [only, ...others] = group.orders;
  const one = others.length === 0 && only !== undefined;
  const waiting = group.orders.some(({ reservations }) => reservations.some(({ backordered }) => backordered > 0));
  return {
    to,
    words: {
      lang: locale,
      subject: t('paidSubject', { amount: toYuan(fen(group.payable)) }),
      greeting: t('hello', { name: group.user.name }),
      paragraphs: waiting ? [t('paidIntro'), t('paidWaiting')] : [t('paidIntro')],
      items: group.orders.flatMap((order) => order.lines.map((line) => lineOf(locale, line))),
      link: {
        label: one ? t('orderLink') : t('ordersLink'),
        url: site(localPath(locale, one ? `/orders/${only.number}` : '/orders')),
      },
      footer: t('orderFooter'),
    },
  };
}

/** A parcel is on its way. */
export async function writeShippedLetter(
  ctx: Context,
  site: Site,
  { shipmentId }: Extract<Letter, { about: 'order_shipped' }>,
): Promise<Addressed | null> {
  const shipment = await ctx.db.shipment.findUnique({
    where: { id: shipmentId },
    select: {
      trackingNumber: true,
      carrier: { select: { name: true, nameEn: true } },
      lines: { orderBy: { orderLine: { position: 'asc' } }, select: { quantity: true, orderLine: { select: lines.select } } },
      order: { select: { number: true, merchant: { select: { name: true, nameEn: true } }, group: { select: { user: reader } } } },
    },
  });
  const address = shipment === null ? null : addressOf(shipment.order.group.user);
  if (shipment === null || address === null) return null;
  const { to, locale } = address;
  const t = mailWords(locale);
  const { number, merchant, group } = shipment.order;
  return {
    to,
    words: {
      lang: locale,
      subject: t('shippedSubject', { number }),
      greeting: t('hello', { name: group.user.name }),
      paragraphs: [
        t('shippedIntro', {
          merchant: pick(locale, merchant.name, merchant.nameEn),
          carrier: pick(locale, shipment.carrier.name, shipment.carrier.nameEn),
          tracking: shipment.trackingNumber,
        }),
      ],
      items: shipment.lines.map(({ quantity, orderLine }) => lineOf(locale, { ...orderLine, quantity })),
      link: { label: t('orderLink'), url: site(localPath(locale, `/orders/${number}`)) },
      footer: t('orderFooter'),
    },
  };
}
