/** What a reader is told of a criterion's kind. */
export const KIND_WORDS = { COMPLETION: 'On paper', OUTCOME: 'In practice' } as const
