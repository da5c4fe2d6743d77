import 'server-only';
import { getTranslations } from 'next-intl/server';
import { printSheets } from '@/lib/adapters/pdf/sheet-printer';
import type { StaffContext } from '@/lib/domain/context';
import type { PapersInput } from '@/lib/domain/order-desk/paper-inputs';
import type { Paper, PaperLine, PickList } from '@/lib/domain/order-desk/paper-views';
import type { PrintedSheet } from '@/lib/domain/order-desk/sheet-printer';
import { formatDay, formatMoney } from '@/lib/shared/format';
import { type Locale, pick } from '@/lib/shared/locale';
import { shanghaiDay } from '@/lib/shared/number';
import type { QrPicture } from '@/lib/shared/qr-picture';
import { Refusal } from '@/lib/shared/refusal';
import { papersPage } from './reads/desk';

type Words = Awaited<ReturnType<typeof getTranslations<'papers'>>>;
const nameOf = (line: PaperLine, locale: Locale) =>
  `${pick(locale, line.title, line.titleEn)} ${pick(locale, line.options, line.optionsEn)}`.trim();
const piecesOf = (lines: readonly PaperLine[]) => lines.reduce((all, { quantity }) => all + quantity, 0);

/** What goes with a parcel: of its recipient no more than this kind of sheet needs. */
function sheetOf(
  paper: Paper & { readonly qr: QrPicture },
  kind: 'slip' | 'delivery',
  shop: string,
  t: Words,
  locale: Locale,
): PrintedSheet {
  const { number, placedAt, recipient, to, note, collect, lines, qr } = paper;
  const fact = (label: string, text: string, strong = false) => ({ label, text, strong });
  return {
    shop,
    title: t(kind),
    lines: [number, t('placed', { day: formatDay(locale, placedAt) })],
    code: qr,
    facts: [
      fact(t('recipient'), to === null ? recipient : `${recipient} · ${to.phone}`),
      ...(to === null ? [] : [fact(t('address'), to.address)]),
      ...(note === '' ? [] : [fact(t('note'), note)]),
      ...(collect === null ? [] : [fact(t('collect'), formatMoney(locale, collect), true)]),
    ],
    heads: [t('goods'), t('quantity')],
    rows: lines.map((line) => ({ text: nameOf(line, locale), small: line.sku, quantity: String(line.quantity) })),
    total: t('pieces', { count: piecesOf(lines) }),
    foot: kind === 'delivery' ? t('signed') : null,
  };
}

/** What to fetch in a warehouse. */
const pickSheetOf = ({ warehouse, warehouseEn, lines }: PickList, shop: string, t: Words, locale: Locale): PrintedSheet => ({
  shop,
  title: `${t('pick')} · ${pick(locale, warehouse, warehouseEn)}`,
  lines: [],
  code: null,
  facts: [],
  heads: [t('goods'), t('quantity')],
  rows: lines.map((line) => ({
    text: `□ ${line.sku} ${nameOf(line, locale)}`,
    small: line.orders.map(({ number, quantity }) => `${number} × ${quantity}`).join(' · '),
    quantity: String(line.quantity),
  })),
  total: t('pieces', { count: piecesOf(lines) }),
  foot: null,
});

/**
 * The sheets of some orders as one file.
 * @throws Refusal NOT_FOUND when none of the orders is the shop's
 */
export async function papersFile(ctx: StaffContext, input: PapersInput, locale: Locale) {
  const [t, { shop, papers, lists }] = await Promise.all([getTranslations({ locale, namespace: 'papers' }), papersPage(ctx, input)]);
  if (papers.length + lists.length === 0) throw new Refusal('NOT_FOUND');
  const name = pick(locale, shop.name, shop.nameEn);
  const { kind, size } = input;
  const sheets =
    kind === 'pick'
      ? lists.map((list) => pickSheetOf(list, name, t, locale))
      : papers.map((paper) => sheetOf(paper, kind, name, t, locale));
  return { name: `${kind}-${shanghaiDay(ctx.now())}.pdf`, type: 'application/pdf', pieces: printSheets(sheets, size) };
}
