import type { Transaction } from '@/lib/core/db'

/** What waits to be made public: a recommendation's reference, or one of the other kinds of record by its key. */
export type Message = { topic: 'release'; key: string; dueAt: Date }

/** Put down in the writer's own transaction, so that it happens if and only if the write did. */
export async function enqueue(tx: Transaction, messages: Message[]): Promise<void> {
  await tx.outboxMessage.createMany({ data: messages })
}
