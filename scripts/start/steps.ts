/** Runs a step and prints its name with the time it took. */
export async function step<T>(name: string, run: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  const result = await run();
  console.log(`  ${name.padEnd(44)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** What went wrong in a way that the person at the terminal can mend: shown without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
