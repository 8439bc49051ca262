import type { Role } from '@/lib/access/roles'
import type { WorkflowPermission } from '@/lib/workflow/types'

/** The one list of permissions and the roles that give them. */
export const PERMISSIONS = {
  readStaff: ['viewer', 'editor', 'verifier', 'lead', 'admin', 'auditor'],
  readSealed: ['editor', 'verifier', 'lead', 'auditor'],
  readLedger: ['lead', 'admin', 'auditor'],

  follow: ['viewer', 'editor', 'verifier', 'lead', 'admin'],
  saveView: ['editor', 'verifier', 'lead', 'admin'],
  comment: ['editor', 'verifier', 'lead'],
  recordContact: ['editor', 'lead'],
  recordStatus: ['editor', 'lead'],
  propose: ['editor', 'lead'],
  writeCriteria: ['editor', 'lead'],
  attachEvidence: ['editor', 'verifier', 'lead'],
  withdrawEvidence: ['editor', 'verifier', 'lead'],
  addRecommendation: ['editor', 'lead'],
  lookAfter: ['editor', 'lead'],

  decideAsVerifier: ['verifier', 'lead'],
  decideAsLead: ['lead'],

  assign: ['lead'],
  manageTeams: ['lead', 'admin'],
  manageViews: ['lead', 'admin'],
  publish: ['lead'],
  expunge: ['lead', 'admin'],

  manageOrganisation: ['lead', 'admin'],
  managePeople: ['admin'],
  manageVocabulary: ['lead', 'admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>> &
  Readonly<Record<WorkflowPermission, readonly Role[]>>

export type Permission = keyof typeof PERMISSIONS
