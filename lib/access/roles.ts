/** What people of the organisation may be; one person may hold several. */
export const ROLES = ['viewer', 'editor', 'verifier', 'lead', 'admin', 'auditor'] as const
export type Role = (typeof ROLES)[number]

/** What each may do, in a sentence, for the page where roles are given. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  viewer: 'Reads everything but sealed evidence.',
  editor: 'Records and proposes.',
  verifier: 'Decides proposals.',
  lead: 'Publishes, assigns, ends and replaces; may do all that an editor and a verifier may.',
  admin: 'Looks after people, words and settings; writes no status history by this role alone.',
  auditor: 'Reads everything, writes nothing.',
}
