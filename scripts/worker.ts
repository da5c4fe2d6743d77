import { once } from 'node:events';
import { migrate, reachDatabase } from './start/database';
import { readSettings } from './start/settings';

// The worker alone, for installations that run it apart from the server: `npm run worker`, with the settings of `npm start`.

const settings = readSettings();
const { url, stop: stopDatabase } = await reachDatabase(settings);
await migrate(url, settings.variables);
Object.assign(process.env, { NODE_ENV: 'production', ...settings.variables, DATABASE_URL: url });
// Imported once the environment is set.
const [{ startJobs }, { database }] = await Promise.all([import('@/lib/jobs/start'), import('@/lib/db/client')]);
const signals = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
const worker = await startJobs();
console.log('The worker takes jobs and timers. Ctrl-C ends it, once what it is doing is done.');
await Promise.race([signals, worker.ended]);
await worker.stop();
await database().close();
await stopDatabase();
