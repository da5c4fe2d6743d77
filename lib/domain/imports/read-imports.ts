import type { StaffContext } from '@/lib/domain/context';
import { storedOutcomes } from '@/lib/domain/tasks/stored';
import type { TaskState } from '@/lib/domain/tasks/views';
import { isStockField, levelFields, plainFields } from './fields';
import { isSubject, ownSubjects } from './find-import';
import type { ListImportsInput } from './inputs';
import { storedHeaders, storedMapping, storedSample } from './stored';
import type { ImportRow, ImportTaskView, ImportView } from './views';

const pageSize = 30;

const task = { select: { id: true, state: true, total: true, done: true, outcomes: true } } as const;
const select = {
  id: true,
  name: true,
  subject: true,
  bytes: true,
  createdAt: true,
  removedAt: true,
  creator: { select: { name: true } },
  check: task,
  apply: task,
} as const;

type Task = {
  readonly id: string;
  readonly state: TaskState;
  readonly total: number | null;
  readonly done: number;
  readonly outcomes: unknown;
};
const taskOf = (row: Task | null): ImportTaskView | null =>
  row === null ? null : { ...row, outcomes: storedOutcomes.parse(row.outcomes) };

function stageOf(check: Task | null, apply: Task | null): ImportRow['stage'] {
  if (apply !== null) return apply.state === 'done' ? 'applied' : 'applying';
  return check === null ? 'mapping' : check.state === 'done' ? 'checked' : 'checking';
}

/** The shop's files that the member may bring in, newest first, 30 a page. @returns `next`: what the next page begins before */
export async function listImports(ctx: StaffContext, { before }: ListImportsInput): Promise<{ imports: ImportRow[]; next: string | null }> {
  const rows = await ctx.db.importFile.findMany({
    where: { merchantId: ctx.actor.merchantId, subject: { in: ownSubjects(ctx) }, ...(before === undefined ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    select,
  });
  const imports = rows
    .slice(0, pageSize)
    .flatMap(({ id, name, subject, bytes, createdAt, creator, check, apply }): ImportRow[] =>
      isSubject(subject) ? [{ id, name, subject, bytes, createdAt, by: creator.name, stage: stageOf(check, apply) }] : [],
    );
  return { imports, next: rows.length > pageSize ? (imports.at(-1)?.id ?? null) : null };
}

/** A file of the shop with what its columns can be; null when there is none that the member may bring in. */
export async function readImport(ctx: StaffContext, id: string): Promise<ImportView | null> {
  const { merchantId } = ctx.actor;
  const [file, warehouses] = await Promise.all([
    ctx.db.importFile.findFirst({
      where: { id, merchantId, subject: { in: ownSubjects(ctx) } },
      select: { ...select, headers: true, sample: true, mapping: true },
    }),
    ctx.db.warehouse.findMany({
      where: { merchantId },
      orderBy: [{ priority: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, nameEn: true },
    }),
  ]);
  if (file === null || !isSubject(file.subject)) return null;
  const { subject } = file;
  const stocked = ownSubjects(ctx).includes('stock')
    ? warehouses.flatMap(({ id: place }) => levelFields.map((name) => `${name}:${place}` as const))
    : [];
  const plain = plainFields.filter((field) => subject === 'products' || isStockField(field));
  return {
    id,
    name: file.name,
    subject,
    bytes: file.bytes,
    by: file.creator.name,
    createdAt: file.createdAt,
    headers: storedHeaders.parse(file.headers),
    sample: storedSample.parse(file.sample),
    mapping: storedMapping.parse(file.mapping),
    fields: [...plain, ...stocked],
    warehouses,
    check: taskOf(file.check),
    apply: taskOf(file.apply),
    removed: file.removedAt !== null,
  };
}
