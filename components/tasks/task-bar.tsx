'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { isEnded, type TaskProgress } from '@/lib/domain/tasks/views';
import { fill } from '@/lib/shared/format';

export type BarWords = {
  readonly label: string;
  readonly counting: string;
  /** With {done} and {total}. */
  readonly count: string;
  /** With {done}. */
  readonly countOpen: string;
  /** With {failed}. */
  readonly failed: string;
};
type Props = { readonly id: string; readonly now: TaskProgress; readonly words: BarWords };

const everyMs = 1000;

/** How far a task is; it moves by itself, and the page is drawn anew when the task has ended or turned. */
export function TaskBar({ id, now, words }: Props) {
  const router = useRouter();
  const { data = now } = useQuery({
    queryKey: ['task', id],
    queryFn: async (): Promise<TaskProgress> => {
      const answer = await fetch(`/api/admin/tasks/${id}`, { cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    },
    enabled: !isEnded(now.state),
    refetchInterval: everyMs,
    refetchOnWindowFocus: true,
    gcTime: 0,
  });
  useEffect(() => {
    if (data.state !== now.state) router.refresh();
  }, [data.state, now.state, router]);
  const { state, total, done, failed } = isEnded(now.state) ? now : data;
  const share = state === 'done' ? 1 : total === null || total === 0 ? 0 : Math.min(1, done / total);
  const count =
    total === null
      ? done === 0 && !isEnded(state)
        ? words.counting
        : fill(words.countOpen, { done })
      : fill(words.count, { done, total });
  return (
    <div className="space-y-2">
      <progress aria-label={words.label} max={1} value={share} className="task-progress" />
      <p className="flex flex-wrap gap-x-4 text-sm tabular-nums" aria-live="polite">
        <span>{count}</span>
        {failed > 0 ? <span className="text-danger">{fill(words.failed, { failed })}</span> : null}
      </p>
    </div>
  );
}
