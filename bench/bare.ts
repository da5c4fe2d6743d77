import { createServer } from 'node:http';

// The runtime's limit: a constant answer without any framework.
createServer((_, response) => response.end('<p>bare</p>')).listen(Number(process.argv[2]), '127.0.0.1');
