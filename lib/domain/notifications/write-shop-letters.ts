import type { Context } from '@/lib/domain/context';
import { localPath, pick, toLocale } from '@/lib/shared/locale';
import type { Letter } from './letters';
import type { Addressed, Site } from './write-letter';
import { mailWords } from './words';

/** To who applied for a shop: yes, or no and why. */
export async function writeDecidedLetter(
  ctx: Context,
  site: Site,
  { applicationId }: Extract<Letter, { about: 'application_decided' }>,
): Promise<Addressed | null> {
  const found = await ctx.db.shopApplication.findUnique({
    where: { id: applicationId },
    select: { state: true, name: true, nameEn: true, email: true, reason: true, contact: true, user: { select: { locale: true } } },
  });
  if (found === null || (found.state !== 'approved' && found.state !== 'refused')) return null;
  const locale = toLocale(found.user.locale);
  const t = mailWords(locale);
  const shop = pick(locale, found.name, found.nameEn);
  const approved = found.state === 'approved';
  return {
    to: found.email,
    words: {
      lang: locale,
      subject: t(approved ? 'approvedSubject' : 'applicationRefusedSubject', { shop }),
      greeting: t('hello', { name: found.contact }),
      paragraphs: approved
        ? [t('approvedIntro', { shop }), t('approvedNext')]
        : [t('applicationRefusedIntro', { shop }), t('reason', { reason: found.reason ?? '' }), t('applicationRefusedNext')],
      items: [],
      link: approved
        ? { label: t('consoleLink'), url: site(localPath(locale, '/admin')) }
        : { label: t('applyLink'), url: site(localPath(locale, '/open-shop')) },
      footer: t('applicationFooter'),
    },
  };
}

/** To an owner, as the shop stands when it is sent: suspended and why, or open again. */
export async function writeShopStateLetter(
  ctx: Context,
  site: Site,
  { userId, merchantId }: Extract<Letter, { about: 'shop_state' }>,
): Promise<Addressed | null> {
  const member = await ctx.db.membership.findUnique({
    where: { userId_merchantId: { userId, merchantId }, role: 'owner' },
    select: {
      user: { select: { name: true, email: true, locale: true } },
      merchant: { select: { name: true, nameEn: true, status: true, suspendedReason: true } },
    },
  });
  if (member === null || member.user.email === null) return null;
  const { user, merchant } = member;
  const locale = toLocale(user.locale);
  const t = mailWords(locale);
  const shop = pick(locale, merchant.name, merchant.nameEn);
  const suspended = merchant.status === 'suspended';
  return {
    to: member.user.email,
    words: {
      lang: locale,
      subject: t(suspended ? 'suspendedSubject' : 'reinstatedSubject', { shop }),
      greeting: t('hello', { name: user.name }),
      paragraphs: suspended
        ? [t('suspendedIntro', { shop }), t('reason', { reason: merchant.suspendedReason ?? '' }), t('suspendedNext')]
        : [t('reinstatedIntro', { shop })],
      items: [],
      link: { label: t('consoleLink'), url: site(localPath(locale, '/admin')) },
      footer: t('shopStateFooter', { shop }),
    },
  };
}
