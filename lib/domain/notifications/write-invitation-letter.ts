import type { Context } from '@/lib/domain/context';
import { openAt, type SignInvitation } from '@/lib/domain/staff/invitation-rules';
import { localPath, pick, toLocale } from '@/lib/shared/locale';
import type { Letter } from './letters';
import type { Addressed, Site } from './write-letter';
import { mailWords } from './words';

/** To somebody asked to work for a shop, in their language or else the inviter's; null when the invitation is over. */
export async function writeInvitationLetter(
  ctx: Context,
  site: Site,
  { invitationId }: Extract<Letter, { about: 'invitation' }>,
  sign: SignInvitation,
): Promise<Addressed | null> {
  const found = await ctx.db.staffInvitation.findFirst({
    where: { id: invitationId, ...openAt(ctx.now()) },
    select: { email: true, role: true, invitedBy: true, merchant: { select: { name: true, nameEn: true } } },
  });
  if (found === null) return null;
  const people = await ctx.db.user.findMany({
    where: { OR: [{ id: found.invitedBy }, { email: found.email }] },
    select: { id: true, name: true, locale: true },
  });
  const inviter = people.find(({ id }) => id === found.invitedBy);
  const known = people.find(({ id }) => id !== found.invitedBy);
  const locale = toLocale((known ?? inviter)?.locale ?? null);
  const t = mailWords(locale);
  const shop = pick(locale, found.merchant.name, found.merchant.nameEn);
  return {
    to: found.email,
    words: {
      lang: locale,
      subject: t('invitationSubject', { shop }),
      greeting: known === undefined ? t('restockHello') : t('hello', { name: known.name }),
      paragraphs: [t('invitationIntro', { name: inviter?.name ?? shop, shop, role: t(`role_${found.role}`) }), t('invitationDays')],
      items: [],
      link: { label: t('invitationLink'), url: site(localPath(locale, `/invitation/${sign(invitationId)}`)) },
      footer: t('invitationFooter'),
    },
  };
}
