import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

// The whole gate. Every check counts as one, every test as one; the last line says how many passed and failed.

type Count = { readonly passed: number; readonly failed: number };

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() });
const journeyReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

async function check(name: string, command: string, ...args: readonly string[]): Promise<Count> {
  const start = performance.now();
  const { code, output } = await run(command, args);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (code !== 0) console.log(output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function tests(name: string, project: string): Promise<Count> {
  const start = performance.now();
  const file = join(tmpdir(), `dianpu-${project}-${process.pid}.json`);
  const { code, output } = await run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const { numPassedTests: passed, numFailedTests, success } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
    // A file that doesn't load has no failed test, and is one all the same.
    const failed = numFailedTests === 0 && (code !== 0 || !success || passed === 0) ? 1 : numFailedTests;
    console.log(
      `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${((performance.now() - start) / 1000).toFixed(1)} s)`,
    );
    if (failed > 0) console.log(output);
    return { passed, failed };
  } catch {
    console.log(output);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(file, { force: true });
  }
}

/** The production build, and the browser journeys on it (e2e/serve.ts builds and starts the shop). */
async function journeys(): Promise<Count> {
  const start = performance.now();
  const file = join(tmpdir(), `dianpu-journeys-${process.pid}.json`);
  const { code, output } = await run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  try {
    const { expected, unexpected, flaky, skipped } = journeyReport.parse(JSON.parse(readFileSync(file, 'utf8'))).stats;
    // What was skipped because an earlier step failed has not passed.
    const failed = Math.max(unexpected + flaky + skipped, code === 0 && expected > 0 ? 0 : 1);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} build and browser journeys: ${expected} passed, ${failed} failed (${seconds} s)`);
    if (failed > 0) console.log(output);
    return { passed: expected, failed };
  } catch {
    console.log(output);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(file, { force: true });
  }
}

const quick = process.argv.includes('--quick');
const counts: Count[] = [
  await check('client', 'prisma', 'generate'),
  await check('routes', 'next', 'typegen'),
  await check('format', 'oxfmt', '--check', '.'),
  await check('lint', 'oxlint'),
  await check('types', 'tsc', '--noEmit'),
  await check('dead code', 'knip'),
  await tests('unit tests', 'unit'),
  ...(quick ? [] : [await tests('integration tests', 'integration'), await journeys()]),
];
const passed = counts.reduce((all, count) => all + count.passed, 0);
const failed = counts.reduce((all, count) => all + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
