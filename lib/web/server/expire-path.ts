/** Where this process expires its own pages (docs/adr/0003-cache-expiry.md). */
export const expirePath = '/api/internal/expire';
