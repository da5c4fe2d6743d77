import type { Context } from '@/lib/domain/context';
import { localPath, toLocale } from '@/lib/shared/locale';
import type { Letter } from './letters';
import type { Addressed, Site } from './write-letter';
import { mailWords } from './words';

/** To somebody whose way to sign in has changed; nobody can turn these off. Null for who has no address. */
export async function writeSecurityLetter(
  ctx: Context,
  site: Site,
  { userId, what }: Extract<Letter, { about: 'security' }>,
): Promise<Addressed | null> {
  const user = await ctx.db.user.findUnique({ where: { id: userId }, select: { name: true, email: true, locale: true } });
  if (user === null || user.email === null) return null;
  const locale = toLocale(user.locale);
  const t = mailWords(locale);
  const codesLeft = what === 'recovery_used' ? await ctx.db.recoveryCode.count({ where: { userId, usedAt: null } }) : 0;
  return {
    to: user.email,
    words: {
      lang: locale,
      subject: t(`security_${what}`),
      greeting: t('hello', { name: user.name }),
      paragraphs: [t(`security_${what}_text`, { count: codesLeft }), t('securityNotYou')],
      items: [],
      link: { label: t('securityLink'), url: site(localPath(locale, '/account/security')) },
      footer: t('securityFooter'),
    },
  };
}
