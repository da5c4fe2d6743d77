/** A SKU in a warehouse; `available`: pieces there for buyers (available.ts); `room`: pieces of the SKU that may be sold before they come. */
export type Level = {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly provinceCode: string;
  readonly priority: number;
  readonly available: number;
  readonly room: number;
};

export type WantedLine = { readonly variantId: string; readonly merchantId: string; readonly quantity: number };
/** So many pieces of a SKU from a warehouse, `backordered` of them still to come. */
export type Part = { readonly variantId: string; readonly warehouseId: string; readonly quantity: number; readonly backordered: number };
export type Allocation =
  | { readonly kind: 'whole'; readonly parts: readonly Part[] }
  | { readonly kind: 'short'; readonly line: WantedLine; readonly available: number };

/** 0 the same province, 1 the same part of the country (first digit of the code, GB/T 2260), 2 elsewhere. */
const distance = (from: string, to: string) => (from === to ? 0 : from.charAt(0) === to.charAt(0) ? 1 : 2);

type Taken = { readonly level: Level; readonly quantity: number };

/**
 * Gives out these levels, one wish after the other: each takes all its lines or none, and what it takes is gone for the next.
 * A shop's lines come from its nearest warehouse that has them all; else each line from the nearest that has the whole of it;
 * else from several, nearest first. What is missing then waits in the nearest, as far as the SKU may be sold before it comes.
 * With `look` nothing is taken, and only whether it could be is said.
 */
export function allocator(levels: readonly Level[]): (lines: readonly WantedLine[], provinceCode: string, look?: boolean) => Allocation {
  const left = new Map(levels.map((level) => [level, level.available]));
  const room = new Map(levels.map(({ variantId, room: pieces }) => [variantId, pieces]));
  const byVariant = Map.groupBy(levels, ({ variantId }) => variantId);
  const levelsOf = (variantId: string) => byVariant.get(variantId) ?? [];
  const leftOf = (level: Level | undefined) => (level === undefined ? 0 : (left.get(level) ?? 0));
  const roomOf = (variantId: string) => room.get(variantId) ?? 0;
  const inStock = (variantId: string) => levelsOf(variantId).reduce((all, level) => all + leftOf(level), 0);

  function nearestFirst(variantId: string, provinceCode: string): Level[] {
    const rank = (level: Level) => distance(level.provinceCode, provinceCode);
    return levelsOf(variantId).toSorted((a, b) => rank(a) - rank(b) || a.priority - b.priority || (a.warehouseId < b.warehouseId ? -1 : 1));
  }

  /** From the nearest on, until it is enough or nothing is left. */
  function spread({ variantId, quantity }: WantedLine, provinceCode: string): Taken[] {
    const near = nearestFirst(variantId, provinceCode);
    const whole = near.find((level) => leftOf(level) >= quantity);
    if (whole !== undefined) return [{ level: whole, quantity }];
    let missing = quantity;
    return near.flatMap((level): Taken[] => {
      const taken = Math.min(missing, leftOf(level));
      missing -= taken;
      return taken > 0 ? [{ level, quantity: taken }] : [];
    });
  }

  function together(lines: readonly WantedLine[], provinceCode: string): Taken[] | undefined {
    const [first] = lines;
    if (first === undefined) return [];
    for (const { warehouseId } of nearestFirst(first.variantId, provinceCode)) {
      const here = lines.map((line) => levelsOf(line.variantId).find((level) => level.warehouseId === warehouseId));
      if (lines.every((line, index) => leftOf(here[index]) >= line.quantity))
        return lines.flatMap((line, index): Taken[] =>
          here[index] === undefined ? [] : [{ level: here[index], quantity: line.quantity }],
        );
    }
    return undefined;
  }

  /** Takes what was found, and lets the rest of the line wait. */
  function take(line: WantedLine, found: readonly Taken[], provinceCode: string): Part[] {
    for (const { level, quantity } of found) left.set(level, leftOf(level) - quantity);
    const parts = found.map(({ level: { variantId, warehouseId }, quantity }) => ({ variantId, warehouseId, quantity, backordered: 0 }));
    const missing = line.quantity - parts.reduce((all, { quantity }) => all + quantity, 0);
    const nearest = missing === 0 ? undefined : nearestFirst(line.variantId, provinceCode)[0];
    if (nearest === undefined) return parts;
    room.set(line.variantId, roomOf(line.variantId) - missing);
    const { variantId, warehouseId } = nearest;
    const here = parts.find((part) => part.warehouseId === warehouseId)?.quantity ?? 0;
    const waiting = { variantId, warehouseId, quantity: here + missing, backordered: missing };
    return [waiting, ...parts.filter((part) => part.warehouseId !== warehouseId)];
  }

  return (lines, provinceCode, look = false) => {
    for (const line of lines) {
      const available = inStock(line.variantId) + roomOf(line.variantId);
      if (available < line.quantity) return { kind: 'short', line, available };
    }
    if (look) return { kind: 'whole', parts: [] };
    const shops = [...Map.groupBy(lines, ({ merchantId }) => merchantId).values()];
    const parts = shops.flatMap((own) => {
      const whole = together(own, provinceCode);
      return own.flatMap((line) => {
        const found = whole?.filter(({ level }) => level.variantId === line.variantId) ?? spread(line, provinceCode);
        return take(line, found, provinceCode);
      });
    });
    return { kind: 'whole', parts };
  };
}
