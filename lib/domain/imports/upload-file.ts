import { createHash } from 'node:crypto';
import type { StaffContext } from '@/lib/domain/context';
import { may } from '@/lib/domain/access';
import { type FileStore, fileKey } from '@/lib/domain/files/file-store';
import type { SheetFormat, SheetReader } from '@/lib/domain/files/sheets';
import { writeAudit } from '@/lib/domain/merchants/audit';
import { newId } from '@/lib/shared/id';
import { Refusal } from '@/lib/shared/refusal';
import { guessMapping, headersOf } from './guess-mapping';
import { isLevelField, isStockField, type Mapping } from './fields';
import { storedMapping } from './stored';
import type { ImportSubject } from './views';

/** Rows beside the head that are shown to see what is in the columns. */
const shown = 5;
const longestShown = 80;

/** By which a shop's way to read files with these columns is found again. */
export const headersKey = (headers: readonly string[], subject: ImportSubject): string =>
  createHash('sha256')
    .update(subject + headersOf(headers))
    .digest('hex');

async function lookInto(
  files: FileStore,
  sheets: SheetReader,
  key: string,
): Promise<{ format: SheetFormat; headers: string[]; sample: string[][] }> {
  const file = await files.open(key);
  if (file === null) throw new Refusal('FILE_GONE');
  try {
    const format = await sheets.inspect(file);
    const rows: string[][] = [];
    for await (const { cells } of sheets.rows(file, format)) {
      rows.push(cells.map((cell) => cell.replaceAll('\0', '').toWellFormed().trim()));
      if (rows.length > shown) break;
    }
    const [headers, ...sample] = rows;
    if (headers === undefined || sample.length === 0) throw new Refusal('FILE_EMPTY');
    return {
      format,
      headers: headers.map((header) => header.slice(0, 200)),
      sample: sample.map((cells) => cells.map((cell) => cell.slice(0, longestShown))),
    };
  } finally {
    await file.close();
  }
}

/** The columns that the member may read: of stock alone, and no stock, as their role has it. */
export function allowedMapping(ctx: StaffContext, subject: ImportSubject, mapping: Mapping): Mapping {
  const stock = may(ctx.actor.role, 'stock.write');
  return mapping.map((field) =>
    field === null || (subject === 'stock' && !isStockField(field)) || (isLevelField(field) && !stock) ? null : field,
  );
}

type Upload = { readonly subject: ImportSubject; readonly name: string; readonly bytes: AsyncIterable<Uint8Array> };

/**
 * Keeps a file, and says what its columns seem to be: as the shop read files with these columns last time, else by their names.
 * @param most bytes that it may have
 * @throws Refusal FILE_TOO_LARGE, FILE_UNREADABLE, FILE_ENCODING, FILE_BROKEN, FILE_EMPTY
 */
export async function uploadFile(
  ctx: StaffContext,
  files: FileStore,
  sheets: SheetReader,
  { subject, name, bytes }: Upload,
  most: number,
): Promise<{ id: string }> {
  const { merchantId, userId } = ctx.actor;
  const id = newId(ctx.now().getTime());
  const key = fileKey(id, 'upload');
  const kept = await files.keep(key, bytes, most);
  if (kept === null) throw new Refusal('FILE_TOO_LARGE', { mb: Math.floor(most / 1024 ** 2) });
  try {
    if (kept.bytes === 0) throw new Refusal('FILE_EMPTY');
    const { format, headers, sample } = await lookInto(files, sheets, key);
    const [warehouses, remembered] = await Promise.all([
      ctx.db.warehouse.findMany({ where: { merchantId }, select: { id: true, name: true, nameEn: true } }),
      ctx.db.importMapping.findUnique({ where: { merchantId_headers: { merchantId, headers: headersKey(headers, subject) } } }),
    ]);
    const guessed = remembered === null ? guessMapping(headers, warehouses) : storedMapping.parse(remembered.mapping);
    const mapping = [...allowedMapping(ctx, subject, guessed)];
    await ctx.db.$transaction(async (tx) => {
      await tx.importFile.create({
        data: {
          id,
          merchantId,
          subject,
          name: name.slice(0, 200),
          ...kept,
          format,
          headers,
          sample,
          mapping,
          createdBy: userId,
          createdAt: ctx.now(),
        },
      });
      await writeAudit(ctx, tx, {
        action: 'import.upload',
        entity: 'import',
        entityId: id,
        after: { name: name.slice(0, 200), sha256: kept.sha256 },
      });
    });
    return { id };
  } catch (error) {
    await files.remove(key);
    throw error;
  }
}
