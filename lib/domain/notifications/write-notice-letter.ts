import type { Context } from '@/lib/domain/context';
import { localPath, pick, toLocale } from '@/lib/shared/locale';
import type { Letter } from './letters';
import { wantsNotice } from './shop-notices';
import type { Addressed, Site } from './write-letter';
import { mailWords } from './words';

type Notice = Extract<Letter, { about: 'shop_notice' }>;

/** What it is about and where it is answered; null when there is nothing to answer any more. */
async function subjectOf({ db }: Context, { kind, subjectId, merchantId }: Notice) {
  switch (kind) {
    case 'cancel_asked': {
      const ask = await db.cancelRequest.findFirst({
        where: { id: subjectId, state: 'asked', order: { merchantId } },
        select: { order: { select: { number: true } } },
      });
      return ask === null ? null : { number: ask.order.number, path: `/admin/orders/${ask.order.number}` };
    }
    case 'case_opened': {
      const one = await db.afterSale.findFirst({ where: { id: subjectId, merchantId, state: 'requested' }, select: { number: true } });
      return one === null ? null : { number: one.number, path: `/admin/after-sales/${one.number}` };
    }
  }
}

/** To one of a shop's people, as they chose; null when they don't work there or don't want it any more. */
export async function writeNoticeLetter(ctx: Context, site: Site, letter: Notice): Promise<Addressed | null> {
  const { userId, merchantId, kind } = letter;
  const member = await ctx.db.membership.findUnique({
    where: { userId_merchantId: { userId, merchantId } },
    select: {
      role: true,
      mailChoices: { select: { kind: true, mail: true } },
      user: { select: { name: true, email: true, locale: true } },
      merchant: { select: { name: true, nameEn: true } },
    },
  });
  if (member === null || member.user.email === null || !wantsNotice(member.role, member.mailChoices, kind)) return null;
  const subject = await subjectOf(ctx, letter);
  if (subject === null) return null;
  const locale = toLocale(member.user.locale);
  const t = mailWords(locale);
  const shop = pick(locale, member.merchant.name, member.merchant.nameEn);
  const { number } = subject;
  return {
    to: member.user.email,
    words: {
      lang: locale,
      subject: t(`notice_${kind}_subject`, { shop, number }),
      greeting: t('hello', { name: member.user.name }),
      paragraphs: [t(`notice_${kind}_intro`, { number })],
      items: [],
      link: { label: t('noticeLink'), url: site(localPath(locale, subject.path)) },
      footer: t('noticeFooter', { shop }),
    },
  };
}
