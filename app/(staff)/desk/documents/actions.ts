'use server'

import { desk } from '@/components/desk/deskAddresses'
import { addDocument, changeDocument } from '@/lib/documents/commands/change'
import { addDocumentInput, changeDocumentInput } from '@/lib/documents/schema'
import { action } from '@/lib/http/action'

export const add = action(addDocumentInput, async (input, actor) => {
  const slug = await addDocument(actor, input)
  return `${desk.document(slug)}?saved`
})

export const change = action(changeDocumentInput, async (input, actor) => {
  await changeDocument(actor, input)
  return `${desk.document(input.slug)}?saved`
})
