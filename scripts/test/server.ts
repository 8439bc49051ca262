import type { TestProject } from 'vitest/node'
import { migrate, type Addresses } from '../database'
import { throwAway, type ThrowAway } from '../throwAway'

declare module 'vitest' {
  export interface ProvidedContext {
    superuser: string
    template: Addresses
    /** Gone with the server. */
    folder: string
  }
}

let server: ThrowAway | undefined

/** Once before all database tests: a Postgres of their own, and in it the migrated database that each file gets a copy of. */
export async function setup(project: TestProject): Promise<void> {
  server = await throwAway('test')
  await migrate(server.addresses)
  project.provide('folder', server.folder)
  project.provide('superuser', server.superuser)
  project.provide('template', server.addresses)
}

export async function teardown(): Promise<void> {
  await server?.stop()
}
