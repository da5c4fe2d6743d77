'use client';

import { useEffect, useState } from 'react';
import { fill, formatTime } from '@/lib/shared/format';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  readonly endsAt: string;
  readonly locale: Locale;
  /** "{time}" becomes the time left, without JavaScript the time of the end. */
  readonly label: string;
  readonly over: string;
  /** "{days}" and "{time}", for longer than a day. */
  readonly withDays: string;
  readonly onOver?: () => void;
};

const two = (value: number) => String(value).padStart(2, '0');

/** 01:02:03; days before it where there are any. */
function clock(ms: number, withDays: string): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  const time = `${two(hours)}:${two(minutes)}:${two(seconds % 60)}`;
  return days > 0 ? fill(withDays, { days, time }) : time;
}

/** Counts down to a time, second by second. */
export function Countdown({ endsAt, locale, label, over, withDays, onOver }: Props) {
  const end = new Date(endsAt).getTime();
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setLeft(end - Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [end]);
  const ended = left !== null && left <= 0;
  useEffect(() => {
    if (ended) onOver?.();
  }, [ended, onOver]);
  return (
    <span role="timer" aria-live="off" className="tabular-nums">
      {ended ? over : fill(label, { time: left === null ? formatTime(locale, new Date(endsAt)) : clock(left, withDays) })}
    </span>
  );
}
