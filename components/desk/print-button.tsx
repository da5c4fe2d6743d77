'use client';

import { Button } from '@/components/ui/button';

/** Opens the browser's own printing. */
export const PrintButton = ({ label }: { readonly label: string }) => <Button onClick={() => window.print()}>{label}</Button>;
