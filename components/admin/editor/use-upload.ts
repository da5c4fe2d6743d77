'use client';

import { useState } from 'react';
import type { EditorMedia } from '@/lib/domain/catalog/editor-views';
import type { EditorWords } from './words';

export type Upload = { readonly id: number; readonly name: string; readonly error: string | null };

let serial = 0;

/** Sends pictures one after the other, each in a request of its own: one that is refused leaves the others alone. */
export function useUpload(action: string, words: EditorWords, onAdded: (media: readonly EditorMedia[]) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const settle = (id: number, error: string | null) =>
    setUploads((all) =>
      error === null ? all.filter((one) => one.id !== id) : all.map((one) => (one.id === id ? { ...one, error } : one)),
    );
  const send = async ({ id, name }: Upload, file: File) => {
    const body = new FormData();
    body.append('pictures', file);
    try {
      const answer = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } });
      const said: { added?: EditorMedia[]; message?: string } = await answer.json();
      onAdded(said.added ?? []);
      settle(id, answer.ok ? null : (said.message ?? ''));
    } catch {
      settle(id, words.uploadFailed.replace('{name}', name));
    }
  };
  const upload = async (files: readonly File[]) => {
    const started = files.map((file) => ({ file, one: { id: (serial += 1), name: file.name, error: null } }));
    setUploads((all) => [...all.filter(({ error }) => error === null), ...started.map(({ one }) => one)]);
    for (const { file, one } of started) await send(one, file);
  };
  return { uploads, upload };
}
