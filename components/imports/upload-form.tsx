import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/field';
import { FileInput } from '@/components/ui/file-input';
import type { ImportSubject } from '@/lib/domain/imports/views';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly subjects: readonly ImportSubject[]; readonly megabytes: number; readonly locale: Locale };

/** A form of its own: files go to a route that reads them as they come, with or without JavaScript. What is in it stands before the file. */
export async function UploadForm({ subjects, megabytes, locale }: Props) {
  const [t, common] = await Promise.all([getTranslations('imports'), getTranslations('common')]);
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
        <FileInput
          id="import-file"
          name="file"
          label={t('file', { mb: megabytes })}
          choose={common('chooseFile')}
          none={common('noFile')}
          hint={t('fileHint')}
          accept=".csv,.txt,.tsv,.xlsx"
          required
        />
        <button type="submit" className={buttonClass('primary')}>
          {t('upload')}
        </button>
      </form>
    </Card>
  );
}
