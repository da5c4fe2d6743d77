'use client';

import { ErrorWords } from '@/components/ui/error-words';

export default function ErrorPage(props: { readonly error: unknown; readonly retry: () => void }) {
  return <ErrorWords {...props} />;
}
