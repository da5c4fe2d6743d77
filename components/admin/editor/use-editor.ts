'use client';

import { useReducer, useState } from 'react';
import type { EditorView } from '@/lib/domain/catalog/editor-views';
import type { ActionState } from '@/lib/shared/action-state';
import { type EditorState, edited, stateOf, withPart } from './editor-state';
import { type Difference, merge, stampOf } from './merge';

type Told = { readonly conflicts: readonly Difference[]; readonly taken: readonly Difference[] };
const nothing: Told = { conflicts: [], taken: [] };

/** What is typed, beside what is saved. A page that shows a newer product brings it in: one's own save whole, another's part by part. */
export function useEditor(view: EditorView, first: () => EditorState, saved: ActionState) {
  const [base, setBase] = useState(view);
  const [state, edit] = useReducer(edited, null, first);
  const [told, setTold] = useState(nothing);
  const [heard, setHeard] = useState(saved);
  if (stampOf(view) !== stampOf(base)) {
    setBase(view);
    if (saved.status === 'done' && saved !== heard) {
      setHeard(saved);
      setTold(nothing);
      edit({ type: 'all', state: stateOf(view) });
    } else {
      const merged = merge(state, base, view);
      setTold({
        conflicts: [...told.conflicts.filter(({ name }) => !merged.conflicts.some((one) => one.name === name)), ...merged.conflicts],
        taken: [...told.taken, ...merged.taken],
      });
      edit({ type: 'all', state: merged.state });
    }
  }
  /** Settles one conflict: theirs is taken, or what was typed stays. */
  const settle = (name: string, how: 'mine' | 'theirs') => {
    if (how === 'theirs') edit({ type: 'all', state: withPart(state, stateOf(base), name) });
    setTold({ ...told, conflicts: told.conflicts.filter((one) => one.name !== name) });
  };
  return { base, state, edit, told, settle, forget: () => setTold({ ...told, taken: [] }) };
}
