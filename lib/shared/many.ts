/** "37", and "999+" for what is counted no further than a thousand. */
export const countWords = (count: number): string => (count > 999 ? '999+' : String(count));
