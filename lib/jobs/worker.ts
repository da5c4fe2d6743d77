import { startJobs } from './start';

// The worker alone, for installations that run it apart from the server: `npm run worker`.
const worker = await startJobs();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
await worker.ended;
