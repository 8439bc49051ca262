import { fileURLToPath } from 'node:url'
import { everywhere, publicPages } from './app/headers.mjs'
import { pastPages } from './app/pastPages.mjs'

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
  // Refused from 1 MB on by lib/http/submit, which can say so in the form; beyond this Next refuses without a word.
  experimental: { serverActions: { bodySizeLimit: '12mb' } },
  redirects: async () => [{ source: '/', destination: '/en', permanent: false }, ...pastPages],
  headers: async () => [...everywhere, ...publicPages],
}

export default config
