import { step } from './say'

/** What the first start finds empty: the corpus, its publication, and a way in for the first person. */
export async function fill(isDemo: boolean): Promise<{ note: string | null }> {
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
  if (isDemo) return { note: await demoNote() }
  const { issueSetupLink } = await import('@/lib/auth/setupLink')
  const link = await issueSetupLink()
  return { note: link && `Set up the first account, once: ${link}` }
}

async function demoNote(): Promise<string> {
  const { fillDemo } = await import('./demo/fill')
  const account = await step('demo', fillDemo, (made) => (made ? 'a year of invented history' : 'as it was'))
  return account
    ? `Sign in as ${account.email} with the password ${account.password} (shown this once)`
    : 'Its password was shown when it was made; delete its folder to begin anew.'
}
