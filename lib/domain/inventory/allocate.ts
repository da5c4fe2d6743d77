/** A SKU in a warehouse; `available`: pieces on hand less reserved. */
export type Level = {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly provinceCode: string;
  readonly priority: number;
  readonly available: number;
};

export type WantedLine = { readonly variantId: string; readonly merchantId: string; readonly quantity: number };
export type Part = { readonly variantId: string; readonly warehouseId: string; readonly quantity: number };
export type Allocation =
  | { readonly kind: 'whole'; readonly parts: readonly Part[] }
  | { readonly kind: 'short'; readonly line: WantedLine; readonly available: number };

/** 0 the same province, 1 the same part of the country (first digit of the code, GB/T 2260), 2 elsewhere. */
const distance = (from: string, to: string) => (from === to ? 0 : from.charAt(0) === to.charAt(0) ? 1 : 2);

/**
 * Gives out these levels, one wish after the other: each takes all its lines or none, and what it takes is gone for the next.
 * A shop's lines come from its nearest warehouse that has them all; else each line from the nearest that has the whole of it;
 * else from several, nearest first. With `look` nothing is taken.
 */
export function allocator(levels: readonly Level[]): (lines: readonly WantedLine[], provinceCode: string, look?: boolean) => Allocation {
  const left = new Map(levels.map((level) => [level, level.available]));
  const byVariant = Map.groupBy(levels, ({ variantId }) => variantId);
  const levelsOf = (variantId: string) => byVariant.get(variantId) ?? [];
  const leftOf = (level: Level | undefined) => (level === undefined ? 0 : (left.get(level) ?? 0));

  function nearestFirst(variantId: string, provinceCode: string): Level[] {
    const rank = (level: Level) => distance(level.provinceCode, provinceCode);
    return levelsOf(variantId).toSorted((a, b) => rank(a) - rank(b) || a.priority - b.priority || (a.warehouseId < b.warehouseId ? -1 : 1));
  }

  /** From the nearest on, until it is enough. */
  function spread({ variantId, quantity }: WantedLine, provinceCode: string): [Level, number][] {
    const near = nearestFirst(variantId, provinceCode);
    const whole = near.find((level) => leftOf(level) >= quantity);
    if (whole !== undefined) return [[whole, quantity]];
    let missing = quantity;
    return near.flatMap((level): [Level, number][] => {
      const taken = Math.min(missing, leftOf(level));
      missing -= taken;
      return taken > 0 ? [[level, taken]] : [];
    });
  }

  function together(lines: readonly WantedLine[], provinceCode: string): [Level, number][] | undefined {
    const [first] = lines;
    if (first === undefined) return [];
    for (const { warehouseId } of nearestFirst(first.variantId, provinceCode)) {
      const here = lines.map((line) => levelsOf(line.variantId).find((level) => level.warehouseId === warehouseId));
      if (lines.every((line, index) => leftOf(here[index]) >= line.quantity))
        return lines.flatMap((line, index): [Level, number][] => (here[index] === undefined ? [] : [[here[index], line.quantity]]));
    }
    return undefined;
  }

  return (lines, provinceCode, look = false) => {
    for (const line of lines) {
      const available = levelsOf(line.variantId).reduce((all, level) => all + leftOf(level), 0);
      if (available < line.quantity) return { kind: 'short', line, available };
    }
    const shops = [...Map.groupBy(lines, ({ merchantId }) => merchantId).values()];
    const taken = shops.flatMap((own) => together(own, provinceCode) ?? own.flatMap((line) => spread(line, provinceCode)));
    if (!look) for (const [level, quantity] of taken) left.set(level, leftOf(level) - quantity);
    return { kind: 'whole', parts: taken.map(([{ variantId, warehouseId }, quantity]) => ({ variantId, warehouseId, quantity })) };
  };
}
