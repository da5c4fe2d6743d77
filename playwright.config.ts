import { defineConfig, devices } from '@playwright/test';
import { ports } from './e2e/ports';
import { findChromium } from './scripts/chromium';

const launchOptions = { executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${ports.shop}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions,
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', use: { ...phone, viewport: { width: 390, height: 844 }, launchOptions }, testMatch: 'buy.spec.ts' },
  ],
  webServer: {
    command: 'node --import tsx e2e/serve.ts',
    url: `http://localhost:${ports.shop}/api/health`,
    timeout: 240_000,
    reuseExistingServer: process.env['E2E_REUSE'] === '1',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
});
