import 'server-only';
import { sheetReader } from '@/lib/adapters/sheets/sheet-reader';
import { shippingLinesInput, uploadShippingInput } from '@/lib/domain/bulk-shipping/inputs';
import { keepList } from '@/lib/domain/bulk-shipping/keep-list';
import { readFile } from '@/lib/domain/bulk-shipping/read-file';
import { readList } from '@/lib/domain/bulk-shipping/read-list';
import type { StaffContext } from '@/lib/domain/context';
import { listCarriers } from '@/lib/domain/fulfilment/queries';
import type { Upload } from '@/lib/web/upload-body';

const pageSize = 100;
type Raw = Readonly<Record<string, string | string[] | undefined>>;
const isId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** Keeps what stands in an uploaded file. @returns the page where it is looked at */
export async function takeShippingFile(ctx: StaffContext, { name, bytes, fields }: Upload): Promise<string> {
  const typed = await readFile(sheetReader, bytes);
  const { carrierCode } = uploadShippingInput.parse(Object.fromEntries(fields));
  const { id } = await keepList(ctx, { name, typed, carrierCode });
  return `/admin/orders/ship/${id}`;
}

/** A list of parcels to look at, a page of its lines; null when there is none. */
export async function shippingListPage(ctx: StaffContext, id: string, raw: Raw) {
  const [list, carriers] = await Promise.all([isId(id) ? readList(ctx, id) : null, listCarriers(ctx)]);
  if (list === null) return null;
  const { show, after } = shippingLinesInput.parse(raw);
  const refused = list.lines.filter(({ problem }) => problem !== null);
  const ready = list.lines.filter(({ problem, already }) => problem === null && !already);
  const shown = { all: list.lines, ready, refused }[show].filter(({ position }) => position > after);
  const lines = shown.slice(0, pageSize);
  const next = shown.length > pageSize ? (lines.at(-1)?.position ?? null) : null;
  return { list, carriers, lines, next, show, after, counts: { all: list.lines.length, ready: ready.length, refused: refused.length } };
}
