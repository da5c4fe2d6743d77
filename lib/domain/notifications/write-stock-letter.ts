import type { Context } from '@/lib/domain/context';
import { alertDetail } from '@/lib/domain/alerts/views';
import { localPath, pick, toLocale } from '@/lib/shared/locale';
import type { Letter } from './letters';
import type { Addressed, Site } from './write-letter';
import { mailWords } from './words';

/** So many are named; the page has them all. */
const most = 30;

/** A digest of stock alerts to a member of the shop; null when they have left or all of it is over by now. */
export async function writeStockLetter(
  ctx: Context,
  site: Site,
  given: Extract<Letter, { about: 'stock_alerts' }>,
): Promise<Addressed | null> {
  const { userId, merchantId, digestId } = given;
  const member = await ctx.db.membership.findUnique({
    where: { userId_merchantId: { userId, merchantId } },
    select: { user: { select: { email: true, name: true, locale: true } }, merchant: { select: { name: true, nameEn: true } } },
  });
  if (member === null || member.user.email === null) return null;
  const { email, name } = member.user;
  const alerts = await ctx.db.stockAlert.findMany({
    where: { merchantId, closedAt: null, notices: { some: { userId, digestId } } },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    select: { kind: true, detail: true, variant: { select: { sku: true, product: { select: { title: true, titleEn: true } } } } },
  });
  if (alerts.length === 0) return null;
  const locale = toLocale(member.user.locale);
  const t = mailWords(locale);
  const shop = pick(locale, member.merchant.name, member.merchant.nameEn);
  const items = alerts.slice(0, most).map(({ kind, detail, variant: { sku, product } }) => {
    const { available, onHand, days } = alertDetail.parse(detail);
    return t(`alert_${kind}`, { title: pick(locale, product.title, product.titleEn), sku, available, onHand, days });
  });
  return {
    to: email,
    words: {
      lang: locale,
      subject: t('alertsSubject', { shop, count: alerts.length }),
      greeting: t('hello', { name }),
      paragraphs: [t('alertsIntro')],
      items: alerts.length > most ? [...items, t('more', { count: alerts.length - most })] : items,
      link: { label: t('alertsLink'), url: site(localPath(locale, '/admin/alerts')) },
      footer: t('alertsFooter', { shop }),
    },
  };
}
