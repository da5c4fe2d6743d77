import type { Store } from './store';

type Payload = Record<string, unknown>;
type Kept = { readonly payload: Payload | null; readonly until: number };

/** What oidc-provider remembers, in the sandbox's own store (its adapter interface, docs/README.md#adapter). */
export const identityAdapter = (store: Store, now: () => number) => (model: string) => {
  const kind = `oidc:${model}`;
  const find = (id: string): Payload | undefined => {
    const kept = store.get<Kept>(kind, id);
    return kept === undefined || kept.payload === null || kept.until < now() ? undefined : kept.payload;
  };
  return {
    async upsert(id: string, payload: Payload, seconds?: number): Promise<void> {
      store.put(kind, id, { payload, until: now() + (seconds ?? 86_400) * 1000 } satisfies Kept);
      if (typeof payload['uid'] === 'string') store.put('oidc:uid', payload['uid'], { id });
    },
    find: async (id: string) => find(id),
    async findByUid(uid: string): Promise<Payload | undefined> {
      const entry = store.get<{ readonly id: string }>('oidc:uid', uid);
      return entry === undefined ? undefined : find(entry.id);
    },
    findByUserCode: async () => undefined,
    async consume(id: string): Promise<void> {
      const payload = find(id);
      if (payload !== undefined)
        store.put(kind, id, { payload: { ...payload, consumed: Math.floor(now() / 1000) }, until: now() + 600_000 } satisfies Kept);
    },
    async destroy(id: string): Promise<void> {
      store.put(kind, id, { payload: null, until: 0 } satisfies Kept);
    },
    revokeByGrantId: async () => undefined,
  };
};
