import type { EvidenceKind } from '@/prisma/generated/enums'

/** 1 official act, 2 independent or official data (or attested), 3 statement, 4 unattributed. */
export type Tier = 1 | 2 | 3 | 4
export type Visibility = 'SEALED' | 'STAFF' | 'PUBLIC'

/** What each kind usually proves. */
export const TIER_OF_KIND: Readonly<Record<EvidenceKind, Tier>> = {
  LAW: 1,
  REGULATION: 1,
  DECISION: 1,
  TREATY: 1,
  OFFICIAL_DATA: 2,
  INDEPENDENT_REPORT: 2,
  ATTESTATION: 2,
  STATEMENT: 3,
  NEWS: 3,
  TESTIMONY: 3,
  OTHER: 4,
}

/** Links begin public; files and testimony begin sealed, and what identifies a survivor never leaves the seal by itself. */
export function firstVisibility(evidence: {
  kind: EvidenceKind
  hasFile: boolean
  identifiesSurvivor: boolean
}): Visibility {
  return evidence.hasFile || evidence.kind === 'TESTIMONY' || evidence.identifiesSurvivor
    ? 'SEALED'
    : 'PUBLIC'
}

type Place = { url: string | null; archiveUrl: string | null; fileName: string | null }

/** Lists say of something sealed that it is there; where it is, and what its file is called, is shown when it is opened. */
export function placeInLists({
  visibility,
  url,
  archiveUrl,
  fileName,
}: Place & { visibility: Visibility }): Place {
  return visibility === 'SEALED'
    ? { url: null, archiveUrl: null, fileName: null }
    : { url, archiveUrl, fileName }
}

/** For so long may whoever opened what is sealed read it; after that it is opened, and recorded, again. */
export const OPEN_MINUTES = 15

/** In bytes: 25 MB. */
export const LARGEST_FILE = 25 * 1_048_576

/** What may be sent, by the extension that its bytes stand for. */
const ALLOWED_FILES = ['pdf', 'png', 'jpg', 'webp', 'docx', 'xlsx', 'odt', 'ods'] as const

/** What a form says when a file was not taken; the code travels in the address. */
export const UPLOAD_PROBLEMS = {
  TOO_LARGE: 'The file is larger than 25 MB. Send a smaller copy, or a link.',
  NO_FILE: 'Choose a file first.',
  FILE_TYPE: `This kind of file is not taken. Send one of: ${ALLOWED_FILES.join(', ')}.`,
  FILE_EXTENSION:
    'The content of the file is not what its name says. Give it the right ending, then send it again.',
  CUT: 'The file did not arrive whole. Send it again.',
  NOT_A_FORM: 'Send one file by the form, and nothing else.',
  SIGNED_OUT: 'You are signed out. Sign in, then send the file again.',
  FORBIDDEN: 'Your role does not attach evidence. Ask an editor or a lead.',
  FAILED: 'The file could not be kept, and nothing was saved. Try again.',
} as const
export type UploadProblem = keyof typeof UPLOAD_PROBLEMS

export function isUploadProblem(code: string | undefined): code is UploadProblem {
  return code !== undefined && Object.hasOwn(UPLOAD_PROBLEMS, code)
}

/** Looks at what the bytes are, never at what the sender calls them. Null: it may be kept. */
export function fileProblem(name: string, detected: string | undefined): UploadProblem | null {
  if (!ALLOWED_FILES.some((allowed) => allowed === detected)) return 'FILE_TYPE'
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  return (ending === 'jpeg' ? 'jpg' : ending) === detected ? null : 'FILE_EXTENSION'
}

/** A name without a path, control characters and marks that turn the direction of text: what is seen is what it is. */
export function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  return last
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .trim()
    .slice(-200)
}

/** The host of an https address, without `www.`; null for anything else. */
export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, hostname, username, password } = new URL(url)
  return protocol === 'https:' && username === '' && password === ''
    ? hostname.replace(/^www\./, '').replace(/\.$/, '')
    : null
}

/** That host, or one below it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
