import type { ContactKind } from '@/prisma/generated/enums'

export const CONTACT_WORDS: Readonly<Record<ContactKind, string>> = {
  LETTER_SENT: 'Letter that we sent',
  EMAIL_SENT: 'Email that we sent',
  MEETING: 'Meeting',
  CALL: 'Call',
  LETTER_RECEIVED: 'Letter that we received',
  EMAIL_RECEIVED: 'Email that we received',
}

const KINDS = ['LETTER_SENT', 'EMAIL_SENT', 'MEETING', 'CALL', 'LETTER_RECEIVED', 'EMAIL_RECEIVED'] as const

export const CONTACT_CHOICES = KINDS.map((value) => ({ value, label: CONTACT_WORDS[value] }))
