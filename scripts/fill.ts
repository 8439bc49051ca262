import { step } from './say'

/** What the first start finds empty: the corpus, its publication, and a link for the first person. */
export async function fill(): Promise<{ link: string | null }> {
  const [{ importCorpus }, { readCorpus }, { releaseDue }] = await Promise.all([
    import('@/lib/documents/commands/importCorpus'),
    import('@/lib/documents/corpusFiles'),
    import('@/lib/publication/commands'),
  ])
  const corpus = readCorpus()
  const total = corpus.documents.flatMap(({ recommendations }) => recommendations).length
  await step(
    'corpus',
    async () => {
      const added = await importCorpus({ kind: 'system', job: 'corpus' }, corpus)
      await releaseDue({ kind: 'system', job: 'publication' })
      return added.filter((key) => key.startsWith('recommendation/')).length
    },
    (added) => `${total} recommendations of ${corpus.documents.length} documents, ${added || 'none'} new`,
  )
  const { issueSetupLink } = await import('@/lib/auth/setupLink')
  return { link: await issueSetupLink() }
}
