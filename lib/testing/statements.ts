import type { Connection } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import type { PaymentProvider, StatementLine } from '@/lib/domain/payments/provider';
import { dayStart } from '@/lib/shared/china-day';
import { newId } from '@/lib/shared/id';
import { fen } from '@/lib/shared/money';
import { testContext } from './context';
import { scripted } from './payments';

/** So many hours into a day in China. */
export const hourOf = (day: string, hours: number) => new Date(dayStart(day).getTime() + hours * 3_600_000);

/** The system on this morning; what is logged as an error is kept. */
export function morning(connection: Connection, day: string): { ctx: Context; errors: object[] } {
  const errors: object[] = [];
  const ctx = testContext(connection, { kind: 'system' } as const, hourOf(day, 9.5));
  return { ctx: { ...ctx, log: { ...ctx.log, error: (fields: object) => void errors.push(fields) } }, errors };
}

/** A payment as the bill tells it. */
export const billLine = (outTradeNo: string, amount: number, change: Partial<StatementLine> = {}): StatementLine => ({
  kind: 'payment',
  outTradeNo,
  requestNo: null,
  tradeNo: `T${outTradeNo}`,
  amount: fen(amount),
  fee: fen(0),
  at: new Date('2026-11-24T04:00:00Z'),
  ...change,
});

type Script = NonNullable<Parameters<typeof scripted>[0]>;
type Bill = Awaited<ReturnType<NonNullable<PaymentProvider['downloadStatement']>>>;

const paidAsBooked: PaymentProvider['query'] = async ({ outTradeNo, tradeNo, amount }) => ({
  kind: 'ok',
  value: { kind: 'paid', tradeNo: tradeNo ?? `T${outTradeNo}`, total: amount, paidAt: null },
});

/** A provider with these bills by day; a day without an entry has an empty one. It says of payments what our books say. */
export const billing = (bills: Readonly<Record<string, readonly StatementLine[] | Bill>>, script: Script = {}) => {
  const downloads: string[] = [];
  const provider: PaymentProvider = {
    ...scripted(script).provider,
    ...(script.query === undefined ? { query: paidAsBooked } : {}),
    downloadStatement: async (day) => {
      downloads.push(day);
      const bill = bills[day] ?? [];
      return 'kind' in bill ? bill : { kind: 'ok', value: bill };
    },
  };
  return { ...provider, downloads };
};

type Booked = {
  readonly outTradeNo: string;
  readonly amount: number;
  readonly paidAt: Date;
  readonly status?: 'paid' | 'review' | 'closed';
  readonly refunds?: readonly {
    readonly requestNo: string;
    readonly amount: number;
    readonly state?: 'requested' | 'done' | 'failed';
    readonly doneAt: Date;
  }[];
};

/** Payments and refunds as our books have them, without the orders behind them. */
export async function book({ db }: Connection, entries: readonly Booked[]): Promise<void> {
  const user = await db.user.create({ data: { name: 'buyer' } });
  const groups = entries.map(({ amount, paidAt }) => ({
    id: newId(),
    number: newId(),
    userId: user.id,
    checkoutId: newId(),
    payable: BigInt(amount),
    expiresAt: paidAt,
  }));
  await db.orderGroup.createMany({ data: groups });
  const attempts = entries.map(({ outTradeNo, amount, paidAt, status = 'paid' }, index) => ({
    id: newId(),
    groupId: groups[index]?.id ?? '',
    provider: 'alipay',
    outTradeNo,
    amount: BigInt(amount),
    status,
    tradeNo: status === 'paid' ? `T${outTradeNo}` : null,
    paidAt: status === 'paid' ? paidAt : null,
    createdAt: paidAt,
    expiresAt: paidAt,
  }));
  await db.paymentAttempt.createMany({ data: attempts });
  await db.refund.createMany({
    data: entries.flatMap(({ refunds = [] }, index) =>
      refunds.map(({ requestNo, amount, state = 'done', doneAt }) => ({
        attemptId: attempts[index]?.id ?? '',
        requestNo,
        amount: BigInt(amount),
        reason: 'test',
        state,
        doneAt: state === 'done' ? doneAt : null,
      })),
    ),
  });
}

/** Every issue in few words: what, of which movement, ours/theirs, and how it stands. */
export async function issueWords({ db }: Connection): Promise<string[]> {
  const rows = await db.reconcileIssue.findMany({ orderBy: [{ day: 'asc' }, { outTradeNo: 'asc' }, { kind: 'asc' }] });
  return rows.map(
    ({ kind, movement, outTradeNo, ours, theirs, state, closedBy }) =>
      `${kind} ${movement} ${outTradeNo} ${ours ?? '-'}/${theirs ?? '-'} ${state}${closedBy === null ? '' : ` by ${closedBy}`}`,
  );
}

export const readStatement = ({ db }: Connection, day: string) => db.statement.findFirst({ where: { day: new Date(`${day}T00:00:00Z`) } });
