import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/account/action-form';
import { ChoiceField, StaffForm, TextField } from '@/components/admin/staff-form';
import { Fold } from '@/components/after-sale/fold';
import { invoiceKinds, type InvoiceView, type OrderInvoices as Facts } from '@/lib/domain/invoices/views';
import type { FormAction } from '@/lib/shared/action-state';
import { formatMoney, formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly number: string;
  readonly facts: Facts;
  readonly actions: Readonly<Record<'ask' | 'again' | 'withdraw', FormAction>>;
  readonly locale: Locale;
  readonly className: string;
};

async function Issued({
  invoice,
  withdraw,
  locale,
}: {
  readonly invoice: InvoiceView;
  readonly withdraw: FormAction;
  readonly locale: Locale;
}) {
  const t = await getTranslations('invoices');
  return (
    <li className="space-y-1 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className={invoice.state === 'issued' ? 'text-success' : 'text-warning'}>{t(`${invoice.colour}_${invoice.state}`)}</span>
        <span className="font-medium tabular-nums">
          {invoice.colour === 'red' ? '−' : ''}
          {formatMoney(locale, invoice.amount)}
        </span>
      </p>
      <p className="break-words">
        {invoice.title} <span className="text-muted">{invoice.taxNumber}</span>
      </p>
      <p className="break-words text-muted">
        {invoice.invoiceNumber === null ? invoice.email : `${t('invoiceNumber')} ${invoice.invoiceNumber}`} ·{' '}
        {formatTime(locale, invoice.issuedAt ?? invoice.requestedAt)}
      </p>
      {invoice.fileUrl === null ? null : (
        <a
          href={invoice.fileUrl}
          target="_blank"
          rel="noreferrer"
          className="inline-grid min-h-11 place-items-center underline underline-offset-4"
        >
          {t('download')}
        </a>
      )}
      {invoice.colour === 'blue' && invoice.state === 'requested' ? (
        <ActionForm action={withdraw} locale={locale} submit={t('withdraw')} variant="secondary" size="small">
          <input type="hidden" name="invoiceId" value={invoice.id} />
        </ActionForm>
      ) : null}
    </li>
  );
}

/** The invoices of an order, and asking for one: with a title that was used before, or a new one. */
export async function OrderInvoices({ number, facts, actions, locale, className }: Props) {
  const { invoices, mayAsk, titles } = facts;
  if (invoices.length === 0 && mayAsk === null) return null;
  const t = await getTranslations('invoices');
  const form = (
    <StaffForm action={actions.ask} locale={locale} hidden={{ number }} submit={t('submit')} quiet>
      <ChoiceField name="kind" label={t('kind')} choices={invoiceKinds.map((value) => ({ value, label: t(`kind_${value}`) }))} />
      <TextField name="title" label={t('invoiceTitle')} required />
      <TextField name="taxNumber" label={t('taxNumber')} hint={t('taxNumberHint')} />
      <TextField name="email" label={t('email')} required />
    </StaffForm>
  );
  return (
    <section className={`${className} space-y-4`} aria-labelledby="invoices">
      <h2 id="invoices" className="text-lg font-medium">
        {t('section')}
      </h2>
      {invoices.length === 0 ? null : (
        <ul className="divide-y divide-line text-sm">
          {invoices.map((invoice) => (
            <Issued key={invoice.id} invoice={invoice} withdraw={actions.withdraw} locale={locale} />
          ))}
        </ul>
      )}
      {mayAsk === null ? null : (
        <Fold label={t('ask')}>
          <p className="text-sm text-muted">{t('askHint', { amount: formatMoney(locale, mayAsk) })}</p>
          {titles.map((title) => (
            <ActionForm
              key={title.id}
              action={actions.again}
              locale={locale}
              submit={t('useTitle', { title: title.title })}
              variant="secondary"
              size="small"
            >
              <input type="hidden" name="number" value={number} />
              <input type="hidden" name="titleId" value={title.id} />
            </ActionForm>
          ))}
          {titles.length === 0 ? form : <Fold label={t('newTitle')}>{form}</Fold>}
        </Fold>
      )}
    </section>
  );
}
