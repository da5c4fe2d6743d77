import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/field';
import type { ImportSubject } from '@/lib/domain/imports/views';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly subjects: readonly ImportSubject[]; readonly megabytes: number; readonly locale: Locale };

/** A form of its own: files go to a route that reads them as they come, with or without JavaScript. What is in it stands before the file. */
export async function UploadForm({ subjects, megabytes, locale }: Props) {
  const t = await getTranslations('imports');
  return (
    <Card>
      <form method="post" encType="multipart/form-data" action={`/api/admin/imports?locale=${locale}`} className="space-y-4">
        <h2 className="text-lg font-semibold">{t('import')}</h2>
        <SelectField name="subject" label={t('subject')} defaultValue={subjects[0]}>
          {subjects.map((subject) => (
            <option key={subject} value={subject}>
              {t(`subject_${subject}`)}
            </option>
          ))}
        </SelectField>
        <div className="space-y-1.5">
          <label htmlFor="import-file" className="block text-sm font-medium">
            {t('file', { mb: megabytes })}
          </label>
          <input
            id="import-file"
            name="file"
            type="file"
            accept=".csv,.txt,.tsv,.xlsx"
            required
            aria-describedby="import-file-hint"
            className="block w-full text-sm file:mr-3 file:min-h-11 file:rounded-lg file:border file:border-solid file:border-line-strong file:bg-surface file:px-4 file:text-ink"
          />
          <p id="import-file-hint" className="text-sm text-muted">
            {t('fileHint')}
          </p>
        </div>
        <button type="submit" className={buttonClass('primary')}>
          {t('upload')}
        </button>
      </form>
    </Card>
  );
}
