import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/** Origins that a form may lead to: the payment and sign-in hosts (docs/adr/0006-content-security-policy.md). */
const formTargets = [
  'https://*.alipay.com',
  'https://wx.tenpay.com',
  'https://open.weixin.qq.com',
  process.env['SANDBOX_URL'],
  process.env['OIDC_ISSUER'],
]
  .filter((url) => url !== undefined && url !== '')
  .map((url) => (url?.includes('*') ? url : new URL(String(url)).origin));

const production = process.env.NODE_ENV === 'production';

const policy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${production ? '' : " 'unsafe-eval'"}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${production ? '' : ' ws:'}`,
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  `form-action ${[...new Set(["'self'", ...formTargets])].join(' ')}`,
].join('; ');

const securityHeaders = [
  { key: 'Content-Security-Policy', value: policy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ...(process.env['DIANPU_MODE'] === 'production'
    ? [{ key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }]
    : []),
];

const config: NextConfig = {
  cacheComponents: true,
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  // Hashing a page for every answer cost as much as sending it (npm run bench); pages are revalidated by their age.
  generateEtags: false,
  reactStrictMode: true,
  experimental: { globalNotFound: true },
  images: {
    formats: ['image/webp'],
    deviceSizes: [400, 800, 1200],
    imageSizes: [160],
    qualities: [75],
    minimumCacheTTL: 31_536_000,
  },
  serverExternalPackages: ['alipay-sdk', '@node-rs/argon2', 'graphile-worker', 'pdfkit', 'pg', 'pino', 'rate-limiter-flexible'],
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
  redirects: async () => [
    { source: '/zh-CN', destination: '/', permanent: true },
    { source: '/zh-CN/:path*', destination: '/:path*', permanent: true },
  ],
  // Chinese has no prefix. A rewrite costs a pattern match where a proxy would run code for every request.
  rewrites: async () => ({
    // After the files and the routes with names of their own: what is none of these has no language in front.
    afterFiles: [
      // Uploaded pictures look like files of the site.
      { source: '/media/p/:name', destination: '/api/pictures/:name' },
      { source: '/', destination: '/zh-CN' },
      { source: '/:path((?!en/|en$|zh-CN/|zh-CN$|api/|_next/).*)', destination: '/zh-CN/:path' },
    ],
  }),
};

export default createNextIntlPlugin('./lib/web/i18n.ts')(config);
