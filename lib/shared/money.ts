/** Whole fen (1/100 yuan). Prices are integers everywhere; yuan strings exist only in adapters and in formatting. */
export type Fen = number & { readonly __unit: 'fen' };

/** @throws RangeError when the amount is not a safe whole number. */
export function fen(amount: number | bigint): Fen {
  const value = Number(amount);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${amount}`);
  return value as Fen;
}

export const sum = (amounts: Iterable<number | bigint>): Fen => {
  let total = 0n;
  for (const amount of amounts) total += BigInt(amount);
  return fen(total);
};

/** "12.34" for 1234: the form that payment providers take. */
export function toYuan(amount: number | bigint): string {
  const value = BigInt(amount);
  const absolute = value < 0n ? -value : value;
  return `${value < 0n ? '-' : ''}${absolute / 100n}.${String(absolute % 100n).padStart(2, '0')}`;
}

/** fen; prices, fees and limits are no higher: 20 million yuan. */
export const mostFen = 2_000_000_000;

/** Reads "12", "12.3" or "12.34" as fen; anything else is null. */
export function parseYuan(text: string): Fen | null {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  return fen(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

/**
 * Splits an amount by weights so that the shares sum to it exactly (largest remainder, ties to the first).
 * All weights zero: everything goes to the first.
 */
export function allocate(amount: Fen, weights: readonly number[]): Fen[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (total === 0n) return weights.map((_, index) => fen(index === 0 ? amount : 0));
  const shares = weights.map((weight, index) => {
    const product = BigInt(amount) * BigInt(weight);
    return { index, share: product / total, rest: product % total };
  });
  let left = BigInt(amount) - shares.reduce((all, { share }) => all + share, 0n);
  const byRest = shares.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const entry of byRest) {
    if (left === 0n) break;
    entry.share += 1n;
    left -= 1n;
  }
  return shares.map(({ share }) => fen(share));
}
