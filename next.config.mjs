/** @type {import('next').NextConfig} */
const config = {
  // Helpers of one machine build side by side.
  distDir: process.env.HEED_DIST || '.next',
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pino', '@node-rs/argon2'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  redirects: async () => [{ source: '/', destination: '/en', permanent: false }],
}

export default config
