import { rmSync } from 'node:fs';
import { removeData } from './postgres/server';
import { embeddedFolder } from './start/database';
import { dataFolder } from './start/settings';

// `npm run reset`: the demo starts afresh. A database of the user's own (DATABASE_URL) is not touched.
await removeData(embeddedFolder);
rmSync(dataFolder, { recursive: true, force: true });
console.log('Removed .data (database, secrets, sandbox). The next npm start begins afresh.');
