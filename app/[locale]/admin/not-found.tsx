import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { localPath } from '@/lib/shared/locale';

export default async function AdminNotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('common')]);
  return <EmptyState heading="h1" title={t('notFound')} hint={t('notFoundHint')} href={localPath(locale, '/')} action={t('toHome')} />;
}
