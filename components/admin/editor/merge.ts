import { type EditorView, snapshotOf } from '@/lib/domain/catalog/editor-views';
import { contentOf, type EditorState, stateOf, withPart } from './editor-state';

export type Difference = { readonly name: string; readonly mine: string; readonly theirs: string };
export type Merge = {
  readonly state: EditorState;
  /** Parts that both changed: what is typed stays until the person decides. */
  readonly conflicts: readonly Difference[];
  /** Parts that only the other changed. */
  readonly taken: readonly Difference[];
};

/**
 * Somebody saved the product (`theirs`) while this was typed into what it was before (`base`): what only they changed is taken, what only
 * was typed stays, and what both changed is for the person to decide. Nothing that was typed is lost.
 */
export function merge(typed: EditorState, base: EditorView, theirs: EditorView): Merge {
  const [was, now, mine] = [snapshotOf(base), snapshotOf(theirs), snapshotOf(contentOf(typed, base))];
  const other = stateOf(theirs);
  const [conflicts, taken]: [Difference[], Difference[]] = [[], []];
  // SKUs that are new to this page are as they are.
  let state: EditorState = { ...typed, skus: { ...other.skus, ...typed.skus } };
  for (const name of new Set([...Object.keys(was), ...Object.keys(now)])) {
    const [before = '', theirsNow = '', mineNow = ''] = [was[name], now[name], mine[name]];
    if (theirsNow === before || theirsNow === mineNow) continue;
    const difference = { name, mine: mineNow, theirs: theirsNow };
    if (mineNow === before) {
      taken.push(difference);
      state = withPart(state, other, name);
    } else conflicts.push(difference);
  }
  return { state, conflicts, taken };
}

/** What a product's state is told from another by: its version, those of its SKUs, its pictures. */
export const stampOf = ({ version, skus, media }: EditorView): string =>
  JSON.stringify([version, skus.map((sku) => [sku.id, sku.version]), media.map(({ url }) => url)]);
