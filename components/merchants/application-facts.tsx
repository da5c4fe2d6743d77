import { getTranslations } from 'next-intl/server';
import { Facts } from '@/components/ui/facts';
import type { ApplicationView } from '@/lib/domain/merchants/views';
import { formatTime } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';

/** What was written into an application. */
export async function ApplicationFacts({ application: one, locale }: { readonly application: ApplicationView; readonly locale: Locale }) {
  const t = await getTranslations('merchants');
  return (
    <>
      <Facts
        rows={[
          [t('names'), `${one.name} / ${one.nameEn}`],
          [t('slug'), one.slug],
          [t('kind'), t(`kind_${one.kind}`)],
          ...(one.company === null ? [] : [[t('company'), one.company] as const]),
          ...(one.licence === null ? [] : [[t('licence'), one.licence] as const]),
          [t('province'), pick(locale, one.province, one.provinceEn)],
          [t('contact'), `${one.contact} · ${one.phone}`],
          [t('email'), one.email],
          ...(one.about === '' ? [] : [[t('about'), one.about] as const]),
          [t('appliedAt'), formatTime(locale, one.createdAt)],
        ]}
      />
      {one.hasPicture ? (
        <a href={`/api/shop-applications/${one.id}/photo`} target="_blank" rel="noreferrer" className="mt-4 inline-block">
          <img
            src={`/api/shop-applications/${one.id}/photo`}
            alt={t('licencePicture')}
            className="max-h-64 rounded-lg border border-line"
            loading="lazy"
          />
        </a>
      ) : null}
    </>
  );
}
