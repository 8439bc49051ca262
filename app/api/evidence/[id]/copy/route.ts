import { evidenceCopy } from '@/lib/evidence/queries/files'
import { refuseMethod } from '@/lib/http/problem'
import { attachment } from '../attachment'

/** Its public copy, before it is public: for whoever has to judge it. */
export const GET = attachment(evidenceCopy)
export const POST = refuseMethod('GET', 'HEAD')
