import { getTranslations } from 'next-intl/server';
import { formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';
import type { QrPicture } from '@/lib/shared/qr-picture';
import { QrCode } from './qr-code';

type Props = {
  readonly picture: QrPicture;
  readonly by: 'alipay' | 'wechat_pay';
  readonly expiresAt: Date;
  /** In a demo: the sandbox's scanner with this code. */
  readonly scanner: string | null;
  readonly locale: Locale;
};

/** The code that is scanned to pay. */
export async function ScanCode({ picture, by, expiresAt, scanner, locale }: Props) {
  const t = await getTranslations('payments');
  return (
    <section className="grid justify-items-center gap-3" aria-labelledby="scan">
      <h2 id="scan" className="font-medium">
        {t(`qrTitle_${by}`)}
      </h2>
      <QrCode picture={picture} label={t('qrLabel')} />
      <p className="text-sm text-muted">{t('qrUntil', { time: formatTime(locale, expiresAt) })}</p>
      {scanner === null ? null : (
        <a
          href={scanner}
          target="_blank"
          rel="noreferrer"
          className="grid min-h-11 place-items-center text-sm underline underline-offset-4"
        >
          {t('sandboxScan')}
        </a>
      )}
    </section>
  );
}
