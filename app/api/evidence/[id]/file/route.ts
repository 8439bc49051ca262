import { evidenceFile } from '@/lib/evidence/queries/files'
import { refuseMethod } from '@/lib/http/problem'
import { attachment } from '../attachment'

/** The original file of a piece of evidence. */
export const GET = attachment(evidenceFile)
export const POST = refuseMethod('GET', 'HEAD')
