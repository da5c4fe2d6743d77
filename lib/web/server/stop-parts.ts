type Stop = () => Promise<void>;

// Next bundles the parts apart from the program that serves, so they meet in the global object.
const globals = globalThis as typeof globalThis & { dianpuStop?: Stop };

export const partsStarted = (): boolean => globals.dianpuStop !== undefined;

/** Called once, whoever asks and however often. */
export function onStop(stop: Stop): void {
  let stopped: Promise<void> | undefined;
  globals.dianpuStop = () => (stopped ??= stop());
}

/** Ends what runs beside the pages; a job that is being done is done first. */
export const stopServerParts = async (): Promise<void> => globals.dianpuStop?.();
