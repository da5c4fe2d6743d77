import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FileInput } from '@/components/ui/file-input';
import type { Locale } from '@/lib/shared/locale';

type Props = { readonly merchantId: string; readonly logoKey: string | null; readonly locale: Locale };

/** A form of its own: the picture goes to a route that reads it as it comes, with or without JavaScript. */
export async function LogoForm({ merchantId, logoKey, locale }: Props) {
  const [t, common] = await Promise.all([getTranslations('settings'), getTranslations('common')]);
  return (
    <Card className="flex flex-wrap items-start gap-5">
      {logoKey === null ? null : (
        <img
          src={`/api/shops/${merchantId}/logo?v=${logoKey.slice(0, 12)}`}
          alt={t('logo')}
          width={80}
          height={80}
          className="size-20 rounded-xl border border-line object-cover"
        />
      )}
      <form
        method="post"
        encType="multipart/form-data"
        action={`/api/admin/shop-logo?locale=${locale}`}
        className="min-w-0 flex-1 space-y-3"
      >
        <FileInput
          id="photos"
          name="photos"
          label={t('logo')}
          choose={common('chooseFile')}
          none={common('noFile')}
          hint={t('logoHint')}
          accept="image/jpeg,image/png,image/webp"
          required
        />
        <button type="submit" className={buttonClass('secondary', 'small')}>
          {t('upload')}
        </button>
      </form>
    </Card>
  );
}
