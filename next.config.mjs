import { fileURLToPath } from 'node:url'
import { everywhere, publicPages } from './app/headers.mjs'

/** @type {import('next').NextConfig} */
const config = {
  // Helpers of one machine build side by side.
  distDir: process.env.HEED_DIST || '.next',
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pino', '@node-rs/argon2'],
  cacheHandler: fileURLToPath(new URL('lib/progress/pageCache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  redirects: async () => [{ source: '/', destination: '/en', permanent: false }],
  headers: async () => [...everywhere, ...publicPages],
}

export default config
