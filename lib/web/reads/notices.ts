import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { StaffContext } from '@/lib/domain/context';
import { countUnread, newestUnread } from '@/lib/domain/notices/read-notices';
import { type Locale, localPath } from '@/lib/shared/locale';
import { noticeText } from '@/lib/web/notice-words';

export { listNotices, noticeChoices } from '@/lib/domain/notices/read-notices';

type Reader = Pick<StaffContext, 'db' | 'pool' | 'actor'>;

/** What the bell shows: how many there are to read, and the newest of them in the reader's words. */
export async function bell(ctx: Reader, locale: Locale) {
  const [unread, newest, t] = await Promise.all([countUnread(ctx), newestUnread(ctx), getTranslations({ locale, namespace: 'notices' })]);
  return {
    unread,
    newest:
      newest === null
        ? null
        : { seq: Number(newest.seq), text: noticeText(t, locale, newest), href: localPath(locale, '/admin/notifications') },
  };
}
