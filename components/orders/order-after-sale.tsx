import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { StaffForm } from '@/components/admin/staff-form';
import { Fold } from '@/components/after-sale/fold';
import { PieceRows } from '@/components/after-sale/piece-rows';
import { CaseLinks, RefundList } from '@/components/after-sale/refund-list';
import { buttonClass } from '@/components/ui/button';
import type { OrderAfterSale as Facts } from '@/lib/domain/after-sale/views';
import type { CancelAskView } from '@/lib/domain/orders/cancel-views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney } from '@/lib/shared/format';
import { type Locale, localPath, pick } from '@/lib/shared/locale';
import { CancelAsk } from './cancel-ask';

type Props = {
  readonly number: string;
  readonly facts: Facts;
  /** Made with the page: pressed twice, it cancels once. */
  readonly cancelId: string;
  /** Whether the shop wants to be asked, and the last request. */
  readonly asks: { readonly asksFirst: boolean; readonly ask: CancelAskView | null };
  readonly cancel: FormAction;
  readonly withdraw: FormAction;
  readonly locale: Locale;
  readonly className: string;
};

/** What goes back of the order: refunds, cases, what can be cancelled, and the way to a new case. */
export async function OrderAfterSale({ number, facts, cancelId, asks, cancel, withdraw, locale, className }: Props) {
  const t = await getTranslations('afterSale');
  const mayCancel = facts.cancellable.length > 0 && !facts.packing && asks.ask?.state !== 'asked';
  const told = facts.refunds.length > 0 || facts.cases.length > 0 || asks.ask !== null;
  if (!told && facts.caseable.length === 0 && facts.cancellable.length === 0) return null;
  return (
    <section className={`${className} space-y-4`} aria-labelledby="after-sale">
      <h2 id="after-sale" className="text-lg font-medium">
        {t('section')}
      </h2>
      {facts.refunds.length === 0 ? null : <RefundList refunds={facts.refunds} locale={locale} />}
      {facts.cases.length === 0 ? null : <CaseLinks cases={facts.cases} base="/after-sales" locale={locale} />}
      {facts.caseable.length === 0 ? null : (
        <Link href={localPath(locale, `/orders/${number}/after-sale/new`)} className={buttonClass('secondary')}>
          {t('open')}
        </Link>
      )}
      {asks.ask === null ? null : <CancelAsk ask={asks.ask} withdraw={withdraw} locale={locale} />}
      {facts.packing && facts.cancellable.length > 0 ? <p className="text-sm text-muted">{t('packing')}</p> : null}
      {mayCancel ? (
        <Fold label={t('cancelPaid')}>
          <p className="text-sm text-muted">{t('cancelPaidHint', { amount: formatMoney(locale, facts.cancelWorth) })}</p>
          {asks.asksFirst ? <p className="text-sm text-muted">{t('askHint')}</p> : null}
          <StaffForm
            action={cancel}
            locale={locale}
            hidden={{ number, cancelId, version: cancelId }}
            submit={t(asks.asksFirst ? 'askChosen' : 'cancelChosen')}
            quiet
          >
            <PieceRows
              initial="all"
              legend={t('pieces')}
              labels={{ quantityOf: String(t.raw('piecesOf')), upTo: String(t.raw('upTo')) }}
              rows={facts.cancellable.map((line) => ({
                id: line.id,
                title: pick(locale, line.title, line.titleEn),
                options: pick(locale, line.options, line.optionsEn),
                most: line.most,
                worth: t('worth', { amount: formatMoney(locale, line.worth) }),
              }))}
            />
          </StaffForm>
        </Fold>
      ) : null}
    </section>
  );
}
