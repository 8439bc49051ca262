import { z } from 'zod'

const question = z.object({ id: z.number(), method: z.string(), params: z.unknown().optional() })

const printed = z.object({ stdout: z.string() })

/** One JSON-RPC question; what to print and then the answer. A failure is an answer too. */
export async function answer(engine: object, line: string): Promise<object[]> {
  const { id, method, params } = question.parse(JSON.parse(line))
  try {
    // The CLI's name for this one is older than the engine's.
    const verb: unknown = Reflect.get(engine, method === 'getDatabaseVersion' ? 'version' : method)
    if (typeof verb !== 'function') throw new Error(`The schema engine does not know ${method}`)
    const result: unknown = await verb.call(engine, params)
    const print = printed.safeParse(result)
    const lines = print.success
      ? [{ jsonrpc: '2.0', id, method: 'print', params: { content: print.data.stdout } }]
      : []
    return [...lines, { jsonrpc: '2.0', id, result: result ?? null }]
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const code: unknown = error instanceof Object ? Reflect.get(error, 'code') : null
    const data = { is_panic: false, message, meta: null, error_code: code ?? null }
    return [{ jsonrpc: '2.0', id, error: { code: 4466, message: 'error', data } }]
  }
}
