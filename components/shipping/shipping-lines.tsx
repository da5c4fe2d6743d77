import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Table } from '@/components/admin/table';
import { Badge } from '@/components/ui/badge';
import { Nothing } from '@/components/ui/nothing';
import type { CheckedLine, LineProblem } from '@/lib/domain/bulk-shipping/views';
import { type Locale, localPath, pick } from '@/lib/shared/locale';

type Props = {
  readonly lines: readonly CheckedLine[];
  readonly carriers: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[];
  readonly reason: (problem: LineProblem) => string;
  readonly locale: Locale;
};

/** Each line with what would become of it. */
export async function ShippingLines({ lines, carriers, reason, locale }: Props) {
  const t = await getTranslations('shipping');
  if (lines.length === 0) return <Nothing>{t('noLines')}</Nothing>;
  const carrierOf = (code: string) => {
    const carrier = carriers.find((one) => one.code === code);
    return carrier === undefined ? '' : pick(locale, carrier.name, carrier.nameEn);
  };
  const cell = (line: CheckedLine, column: string) => {
    switch (column) {
      case 'line':
        return line.position;
      case 'order':
        return line.number === '' ? (
          <span className="line-clamp-2 max-w-72 break-all text-muted">{line.text}</span>
        ) : (
          <Link
            href={localPath(locale, `/admin/orders/${line.number}`)}
            prefetch={false}
            className="font-medium underline underline-offset-4"
          >
            {line.number}
          </Link>
        );
      case 'recipient':
        return line.recipient;
      case 'carrier':
        return (
          <span className="flex flex-wrap items-center gap-1">
            {carrierOf(line.carrierCode)}
            {line.detected ? <Badge tone="neutral">{t('detected')}</Badge> : null}
          </span>
        );
      case 'tracking':
        return line.number === '' ? '' : line.trackingNumber;
      default:
        if (line.problem !== null) return <span className="text-danger">{reason(line.problem)}</span>;
        return line.already ? (
          <Badge tone="neutral">{t('already')}</Badge>
        ) : (
          <span className="flex flex-wrap items-center gap-1">
            <Badge tone="success">{t('ready', { count: line.pieces })}</Badge>
            {line.waiting === 0 ? null : <Badge tone="warning">{t('waiting', { count: line.waiting })}</Badge>}
          </span>
        );
    }
  };
  return (
    <Table
      caption={t('parcels')}
      rows={lines}
      keyOf={({ position }) => String(position)}
      cell={cell}
      columns={[
        { key: 'line', label: t('line'), right: true },
        { key: 'order', label: t('order') },
        { key: 'recipient', label: t('recipient'), wide: true },
        { key: 'carrier', label: t('carrier'), wide: true },
        { key: 'tracking', label: t('tracking') },
        { key: 'outcome', label: t('outcome') },
      ]}
    />
  );
}
