export type Sent = { readonly body: unknown } | { readonly failed: string };

/** A question to a carrier's system and its JSON answer; what goes wrong on the way is said, never thrown. */
export async function post(url: string, body: URLSearchParams | string, headers: Record<string, string> = {}): Promise<Sent> {
  try {
    const answer = await fetch(url, { method: 'POST', body, headers, redirect: 'error', signal: AbortSignal.timeout(8000) });
    return answer.ok ? { body: await answer.json() } : { failed: `HTTP ${answer.status}` };
  } catch (error) {
    return { failed: error instanceof Error ? error.name : 'Error' };
  }
}

/** Null for what is no JSON, which no shape accepts. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
