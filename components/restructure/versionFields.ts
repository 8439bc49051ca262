import type { Leaving } from '@/lib/proposals/queries/leaving'

/** What goes along unseen: each request, as it was read. */
export function versionFields(lines: readonly Pick<Leaving, 'askId' | 'version'>[]): Record<string, string> {
  return Object.fromEntries(lines.map(({ askId, version }) => [`version.${askId}`, String(version)]))
}

/** Which proposal this one mends. */
export function earlierFields(mended: { id: string } | null): Record<string, string> {
  return mended ? { earlierId: mended.id } : {}
}
