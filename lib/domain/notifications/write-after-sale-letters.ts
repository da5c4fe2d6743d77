import type { Context } from '@/lib/domain/context';
import { localPath, pick } from '@/lib/shared/locale';
import { fen, toYuan } from '@/lib/shared/money';
import type { Letter } from './letters';
import { mailWords } from './words';
import type { Addressed, Site } from './write-letter';
import { addressOf, reader } from './write-order-letters';

/** Money has gone back. */
export async function writeRefundedLetter(
  ctx: Context,
  site: Site,
  { refundId }: Extract<Letter, { about: 'order_refunded' }>,
): Promise<Addressed | null> {
  const refund = await ctx.db.refund.findUnique({
    where: { id: refundId },
    select: { amount: true, order: { select: { number: true, group: { select: { user: reader } } } } },
  });
  const order = refund?.order ?? null;
  const address = order === null ? null : addressOf(order.group.user);
  if (refund === null || order === null || address === null) return null;
  const { to, locale } = address;
  const t = mailWords(locale);
  const amount = toYuan(fen(refund.amount));
  return {
    to,
    words: {
      lang: locale,
      subject: t('refundedSubject', { amount }),
      greeting: t('hello', { name: order.group.user.name }),
      paragraphs: [t('refundedIntro', { amount, number: order.number })],
      items: [],
      link: { label: t('orderLink'), url: site(localPath(locale, `/orders/${order.number}`)) },
      footer: t('orderFooter'),
    },
  };
}

/** The shop or the platform has answered in a case, or its time is over. */
export async function writeCaseLetter(
  ctx: Context,
  site: Site,
  { messageId }: Extract<Letter, { about: 'case_answered' }>,
): Promise<Addressed | null> {
  const message = await ctx.db.afterSaleMessage.findUnique({
    where: { id: messageId },
    select: { afterSale: { select: { number: true, merchant: { select: { name: true, nameEn: true } }, user: reader } } },
  });
  const address = message === null ? null : addressOf(message.afterSale.user);
  if (message === null || address === null) return null;
  const { to, locale } = address;
  const t = mailWords(locale);
  const { number, merchant, user } = message.afterSale;
  return {
    to,
    words: {
      lang: locale,
      subject: t('caseSubject', { number }),
      greeting: t('hello', { name: user.name }),
      paragraphs: [t('caseIntro', { merchant: pick(locale, merchant.name, merchant.nameEn) })],
      items: [],
      link: { label: t('caseLink'), url: site(localPath(locale, `/after-sales/${number}`)) },
      footer: t('orderFooter'),
    },
  };
}
