import type { Context } from '@/lib/domain/context';
import { localPath, pick, toLocale } from '@/lib/shared/locale';
import type { Letter } from './letters';
import type { Addressed, Site } from './write-letter';
import { mailWords } from './words';

/** What somebody waited for is back; null when it has gone off sale since. */
export async function writeRestockLetter(
  ctx: Context,
  site: Site,
  { subscriptionId }: Extract<Letter, { about: 'restock' }>,
): Promise<Addressed | null> {
  const found = await ctx.db.restockSubscription.findUnique({
    where: { id: subscriptionId },
    select: {
      email: true,
      locale: true,
      variant: {
        select: {
          active: true,
          optionValues: {
            orderBy: { optionValue: { option: { position: 'asc' } } },
            select: { optionValue: { select: { value: true, valueEn: true } } },
          },
          product: { select: { slug: true, title: true, titleEn: true, status: true, merchant: { select: { status: true } } } },
        },
      },
    },
  });
  if (found === null) return null;
  const { product, active, optionValues } = found.variant;
  if (!active || product.status !== 'live' || product.merchant.status !== 'active') return null;
  const locale = toLocale(found.locale);
  const t = mailWords(locale);
  const title = pick(locale, product.title, product.titleEn);
  const options = optionValues.map(({ optionValue }) => pick(locale, optionValue.value, optionValue.valueEn)).join(' / ');
  return {
    to: found.email,
    words: {
      lang: locale,
      subject: t('restockSubject', { title }),
      greeting: t('restockHello'),
      paragraphs: [t('restockIntro')],
      items: [options === '' ? title : `${title} ${options}`],
      link: { label: t('restockLink'), url: site(localPath(locale, `/p/${product.slug}`)) },
      footer: t('restockFooter'),
    },
  };
}
