import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { FileInput } from '@/components/ui/file-input';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly number: string; readonly as: 'shopper' | 'staff' | 'operator'; readonly locale: Locale };

/** A form of its own: pictures go to a route that reads them as they come, with or without JavaScript. */
export async function PhotoForm({ number, as, locale }: Props) {
  const [t, common] = await Promise.all([getTranslations('afterSale'), getTranslations('common')]);
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/api/after-sales/${number}/photos?as=${as}&locale=${locale}`}
      className="space-y-3"
    >
      <FileInput
        id="photos"
        name="photos"
        label={t('photos')}
        choose={common('chooseFile')}
        none={common('noFile')}
        hint={t('photosHint')}
        accept="image/jpeg,image/png,image/webp"
        multiple
        required
      />
      <button type="submit" className={buttonClass('secondary', 'small')}>
        {t('upload')}
      </button>
    </form>
  );
}
