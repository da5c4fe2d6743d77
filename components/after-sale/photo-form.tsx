import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly number: string; readonly as: 'shopper' | 'staff' | 'operator'; readonly locale: Locale };

/** A form of its own: pictures go to a route that reads them as they come, with or without JavaScript. */
export async function PhotoForm({ number, as, locale }: Props) {
  const t = await getTranslations('afterSale');
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/api/after-sales/${number}/photos?as=${as}&locale=${locale}`}
      className="space-y-3"
    >
      <label htmlFor="photos" className="block text-sm font-medium">
        {t('photos')}
      </label>
      <input
        id="photos"
        name="photos"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        required
        aria-describedby="photos-hint"
        className="block w-full text-sm file:mr-3 file:min-h-11 file:rounded-lg file:border file:border-solid file:border-line-strong file:bg-surface file:px-4 file:text-ink"
      />
      <p id="photos-hint" className="text-sm text-muted">
        {t('photosHint')}
      </p>
      <button type="submit" className={buttonClass('secondary', 'small')}>
        {t('upload')}
      </button>
    </form>
  );
}
