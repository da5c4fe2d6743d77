import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { StaffForm } from '@/components/admin/staff-form';
import { CopyField } from '@/components/drafts/copy-field';
import { Notice } from '@/components/ui/notice';
import type { PlacedDraft as Placed } from '@/lib/domain/drafts/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney, formatTime } from '@/lib/shared/format';
import { type Locale, localPath } from '@/lib/shared/locale';

type Props = { readonly id: string; readonly placed: Placed; readonly link: string; readonly cancel: FormAction; readonly locale: Locale };

/** The order that a draft became, and the link by which it is paid. */
export async function PlacedDraft({ id, placed, link, cancel, locale }: Props) {
  const t = await getTranslations('drafts');
  const waiting = placed.paymentStatus === 'unpaid' && !placed.payOnDelivery;
  return (
    <div className="space-y-4">
      <p>
        {t('becameOrder')}{' '}
        <Link href={localPath(locale, `/admin/orders/${placed.orderNumber}`)} className="font-medium underline underline-offset-4">
          {placed.orderNumber}
        </Link>{' '}
        · <span className="font-semibold tabular-nums">{formatMoney(locale, placed.payable)}</span>
      </p>
      {waiting ? (
        <>
          <CopyField label={t('link')} value={link} copy={t('copy')} copied={t('copied')} />
          <p className="text-sm text-muted">{t('linkHint', { time: formatTime(locale, placed.expiresAt) })}</p>
          <StaffForm action={cancel} locale={locale} hidden={{ id }} submit={t('cancel')} quiet>
            {null}
          </StaffForm>
        </>
      ) : (
        <Notice>{t(placed.payOnDelivery && placed.paymentStatus === 'unpaid' ? 'state_cash' : `state_${placed.paymentStatus}`)}</Notice>
      )}
    </div>
  );
}
