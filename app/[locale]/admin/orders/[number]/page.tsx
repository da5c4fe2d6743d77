import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Missing } from '@/components/shop/missing';
import { addNoteAction, cancelPiecesAction, markPackingAction, revealOrderAction, shipOrderAction } from '@/app/[locale]/admin/actions';
import { cancelCashOrderAction, collectCashAction, refuseDeliveryAction } from '@/app/[locale]/admin/payments/actions';
import { CashForms } from '@/components/admin/cash-forms';
import { NoteForm } from '@/components/admin/note-form';
import { OrderAfterSale } from '@/components/admin/order-after-sale';
import { OrderFacts } from '@/components/admin/order-facts';
import { PageHead } from '@/components/admin/page-head';
import { ShipForm } from '@/components/admin/ship-form';
import { OrderWays } from '@/components/desk/order-ways';
import { Bill } from '@/components/checkout/bill';
import { BoughtLines } from '@/components/checkout/checkout-lines';
import { OrderFees } from '@/components/commission/order-fees';
import { Parcel } from '@/components/orders/parcel';
import { StageBadge } from '@/components/orders/stage-badge';
import { Card } from '@/components/ui/card';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { orderQueryInput } from '@/lib/domain/orders/manage-inputs';
import { orderStage } from '@/lib/domain/orders/views';
import { localPath, pick } from '@/lib/shared/locale';
import { isHumanNumber } from '@/lib/shared/number';
import { requireStaff } from '@/lib/web/context';
import { readFlash } from '@/lib/web/flash';
import { adminOrderPage } from '@/lib/web/reads/admin';
import { saidBy } from '@/lib/web/reads/lists';

export const instant = false;

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/orders/[number]'>): Promise<Metadata> {
  const { number } = await params;
  return { title: number, robots: { index: false } };
}

export default async function AdminOrderPage({ params, searchParams }: PageProps<'/[locale]/admin/orders/[number]'>) {
  const [locale, t, words, offers, drafts, { number }, raw] = await Promise.all([
    getLocale(),
    getTranslations('admin'),
    getTranslations('orders'),
    getTranslations('offers'),
    getTranslations('drafts'),
    params,
    searchParams,
  ]);
  const ctx = await requireStaff(locale, 'orders.read', `/admin/orders/${number}`);
  const query = orderQueryInput.parse(raw);
  const page = isHumanNumber(number) ? await adminOrderPage(ctx, number, query) : null;
  if (page === null) return <Missing />;
  const { order, draft, beside, shipments, carriers, afterSale, fees, mayShip, mayWrite, mayCollect, mayReveal } = page;
  const search = saidBy(raw).toString();
  const stage = orderStage(order);
  const left = order.lines.some((line) => line.left > 0);
  const toShip = mayShip && left && (stage === 'to_ship' || stage === 'partially_shipped');
  return (
    <div className="space-y-6">
      <PageHead title={order.number} back={{ href: localPath(locale, `/admin/orders?${search}`), label: t('orders') }}>
        <StageBadge stage={stage} label={words(`stage_${stage}`)} />
        <OrderWays number={number} beside={beside} search={search} locale={locale} />
      </PageHead>
      <RefusalNotice state={await readFlash()} />
      {draft === null ? null : (
        <p className="text-sm">
          <Link href={localPath(locale, `/admin/orders/drafts/${draft.id}`)} className="underline underline-offset-4">
            {drafts('toDraft')}
          </Link>
        </p>
      )}
      <div className="grid items-start gap-6 xl:grid-cols-[1fr_22rem]">
        <div className="space-y-6">
          {toShip ? (
            <Card>
              <h2 className="mb-4 text-lg font-semibold">{t('ship')}</h2>
              <ShipForm order={order} carriers={carriers} locale={locale} action={shipOrderAction} />
            </Card>
          ) : null}
          {afterSale === null ? null : (
            <OrderAfterSale
              number={number}
              facts={afterSale}
              cancelId={afterSale.newId}
              may={{ write: mayWrite, ship: mayShip }}
              actions={{ cancel: cancelPiecesAction, packing: markPackingAction }}
              locale={locale}
            />
          )}
          {shipments.length === 0 ? null : (
            <Card className="space-y-6">
              <h2 className="text-lg font-semibold">{words('parcels')}</h2>
              {shipments.map((shipment, index) => (
                <Parcel
                  key={shipment.id}
                  shipment={shipment}
                  title={words('parcel', { index: shipments.length - index })}
                  locale={locale}
                />
              ))}
            </Card>
          )}
          <Card>
            <h2 className="mb-2 text-lg font-semibold">{t('goods')}</h2>
            <BoughtLines
              locale={locale}
              lines={order.lines.map((line) => ({
                ...line,
                key: line.id,
                extra: [
                  line.sku,
                  ...(line.gift ? [offers('giftLine')] : line.flash ? [offers('flash')] : []),
                  words('shippedOf', { shipped: line.shippedQuantity, quantity: line.quantity }),
                  ...(line.cancelledQuantity === 0 ? [] : [words('cancelledPieces', { count: line.cancelledQuantity })]),
                  ...(line.refundedQuantity === 0 ? [] : [words('refundedPieces', { count: line.refundedQuantity })]),
                ].join(' · '),
              }))}
            />
            <Bill
              amounts={order}
              parts={order.offers.map(({ id, name, nameEn, ...part }) => ({ ...part, key: id, name: pick(locale, name, nameEn) }))}
              locale={locale}
              labels={{
                goods: words('goods'),
                discount: words('discount'),
                freight: words('freight'),
                free: words('free'),
                payable: words('payable'),
              }}
            />
          </Card>
        </div>
        <div className="space-y-6">
          <CashForms
            order={order}
            locale={locale}
            collect={mayCollect ? { collect: collectCashAction, refuse: refuseDeliveryAction } : null}
            cancel={mayWrite ? cancelCashOrderAction : null}
          />
          <OrderFees fees={fees} locale={locale} />
          <OrderFacts order={order} locale={locale} reveal={mayReveal ? revealOrderAction : null} />
          {mayWrite ? <NoteForm number={order.number} locale={locale} action={addNoteAction} /> : null}
        </div>
      </div>
    </div>
  );
}
