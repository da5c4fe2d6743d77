import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { localPath } from '@/lib/shared/locale';

/**
 * What was asked for isn't there, or isn't the reader's. Personal pages return it instead of throwing notFound(), whose words come by
 * JavaScript alone once an answer has begun.
 */
export async function Missing() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('common')]);
  return <EmptyState heading="h1" title={t('notFound')} hint={t('notFoundHint')} href={localPath(locale, '/')} action={t('toHome')} />;
}
