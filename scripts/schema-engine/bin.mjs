#!/usr/bin/env node
// What PRISMA_SCHEMA_ENGINE_BINARY names: Prisma's CLI starts it instead of an engine that it would download.
import { register } from 'tsx/esm/api'

register()
await import('./main.ts')
