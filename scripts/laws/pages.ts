import type { SourceFile } from './files'

/** The routes that have a page: `app/(public)/[lang]/page.tsx` is `/[lang]`. */
export function routesOf(files: SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const [, folders] = /^app\/(.*)page\.tsx$/.exec(path) ?? []
    if (folders === undefined) return []
    const segments = folders.split('/').filter((segment) => segment && !/^[(@]/.test(segment))
    return [`/${segments.join('/')}`]
  })
}

/** Pages that the browser tests do not look at, and lines about pages that are gone. */
export function unvisited(routes: string[], listed: string[]): string[] {
  return [
    ...routes
      .filter((route) => !listed.includes(route))
      .map((route) => `${route} has no line in e2e/pages.ts: nobody checks that it can be used by everybody`),
    ...listed
      .filter((route) => !routes.includes(route))
      .map((route) => `${route} is listed in e2e/pages.ts and is no page`),
  ]
}
