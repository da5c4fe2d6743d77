'use client';

import { useEffect, useMemo } from 'react';
import { changesBetween, type EditorView, snapshotOf } from '@/lib/domain/catalog/editor-views';
import { contentOf, type EditorState } from './editor-state';

/** Whether what is typed differs from what is saved: who leaves the page then is asked first. */
export function useUnsaved(state: EditorState, view: EditorView): boolean {
  const saved = useMemo(() => snapshotOf(view), [view]);
  const unsaved = Object.keys(changesBetween(saved, snapshotOf(contentOf(state, view))).after).length > 0;
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return unsaved;
}
