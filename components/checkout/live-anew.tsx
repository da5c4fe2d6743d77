'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** The page was reached by buying, without loading the site anew: what the header tells of the cart is asked for again. */
export function LiveAnew() {
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['live'] });
  }, [client]);
  return null;
}
