'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { InputField } from '@/components/ui/field';

type Props = { readonly label: string; readonly value: string; readonly copy: string; readonly copied: string };

/** Something to be sent on: it can be selected, and copied by a button where the browser lets us. */
export function CopyField({ label, value, copy, copied }: Props) {
  const [done, setDone] = useState(false);
  const take = () => {
    navigator.clipboard.writeText(value).then(
      () => setDone(true),
      () => setDone(false),
    );
  };
  return (
    <div className="space-y-2">
      <InputField name="link" label={label} value={value} readOnly onFocus={({ currentTarget }) => currentTarget.select()} />
      <Button variant="secondary" size="small" onClick={take}>
        {copy}
      </Button>
      <p role="status" className={done ? 'text-sm text-success' : 'sr-only'}>
        {done ? copied : ''}
      </p>
    </div>
  );
}
