import { say, step } from './say'

const LOST_KEY = `
  ATTENTION: the key that signed releases and checkpoints (checkpoint-key.pem) is no longer in the data folder.
  From here on a new key signs. What the old one signed can still be checked with its public key. If you have a
  copy of the file, stop Heed, put it back and start again. If nobody of you removed it, somebody else did:
  run npm run verify with the checkpoints that you keep elsewhere.
`

/** What the first start finds empty: the corpus, its publication, and a way in for the first person. */
export async function fill(isDemo: boolean): Promise<{ note: string | null }> {
  const [{ importCorpus }, { readCorpus }, { releaseDue }] = await Promise.all([
    import('@/lib/documents/commands/importCorpus'),
    import('@/lib/documents/corpusFiles'),
    import('@/lib/publication/commands'),
  ])
  const { openLedger, NEW_KEY } = await import('@/lib/ledger/open')
  const opened = await openLedger({ kind: 'system', job: 'start' })
  if (opened === NEW_KEY) say(LOST_KEY)
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
