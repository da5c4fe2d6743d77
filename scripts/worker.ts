import { reachDatabase } from './start/database';
import { readSettings } from './start/settings';

// The worker alone, for installations that run it apart from the server: `npm run worker`, with the settings of `npm start`.

const settings = readSettings();
const { url } = await reachDatabase(settings);
Object.assign(process.env, { NODE_ENV: 'production', ...settings.variables, DATABASE_URL: url });
await import('@/lib/jobs/worker');
