import type { Reader } from '@/lib/progress/snapshot'
import { choice, type Choices } from '@/lib/progress/views'

/** What the list can be filtered by: only what leads to at least one public recommendation. */
export async function choices(tx: Reader): Promise<Choices> {
  const documents = await tx.$queryRaw`
    select distinct body#>>'{document,slug}' as slug, body#>>'{document,title}' as name
    from published."CurrentRecord" where kind = 'RECOMMENDATION' order by name, slug`
  const addressees = await tx.$queryRaw`
    select distinct one->>'slug' as slug, one->>'name' as name
    from published."CurrentRecord", jsonb_array_elements(body->'addressees') as one
    where kind = 'RECOMMENDATION' order by name, slug`
  const themes = await tx.$queryRaw`
    select distinct one->>'slug' as slug, one->>'name' as name
    from published."CurrentRecord", jsonb_array_elements(body->'themes') as one
    where kind = 'RECOMMENDATION' order by name, slug`
  const parse = (rows: unknown) => choice.array().parse(rows)
  return { documents: parse(documents), addressees: parse(addressees), themes: parse(themes) }
}
