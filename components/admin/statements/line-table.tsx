import { useTranslations } from 'next-intl';
import { Table } from '@/components/admin/table';
import { Badge } from '@/components/ui/badge';
import type { LineView } from '@/lib/domain/statements/views';
import { formatMoney, formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

/** The bill as the provider wrote it. */
export function LineTable({ lines, locale }: { readonly lines: readonly LineView[]; readonly locale: Locale }) {
  const t = useTranslations('statements');
  const cell = (line: LineView, column: string) => {
    switch (column) {
      case 'kind':
        return t(`movement_${line.kind}`);
      case 'outTradeNo':
        return <span className="break-all">{line.outTradeNo}</span>;
      case 'requestNo':
        return line.requestNo;
      case 'tradeNo':
        return line.tradeNo;
      case 'amount':
        return formatMoney(locale, line.kind === 'refund' ? 0 - line.amount : line.amount);
      case 'fee':
        return formatMoney(locale, line.fee);
      case 'at':
        return <time dateTime={line.at.toISOString()}>{formatTime(locale, line.at)}</time>;
      default:
        return <Badge tone={line.fits ? 'success' : 'warning'}>{t(line.fits ? 'fits_yes' : 'fits_no')}</Badge>;
    }
  };
  return (
    <Table
      caption={t('lines')}
      rows={lines}
      keyOf={({ id }) => id}
      cell={cell}
      columns={[
        { key: 'kind', label: t('kind') },
        { key: 'outTradeNo', label: t('outTradeNo') },
        { key: 'requestNo', label: t('requestNo'), wide: true },
        { key: 'tradeNo', label: t('tradeNo'), wide: true },
        { key: 'amount', label: t('amount'), right: true },
        { key: 'fee', label: t('fee'), right: true, wide: true },
        { key: 'at', label: t('at'), wide: true },
        { key: 'fits', label: t('fits') },
      ]}
    />
  );
}
