import { z } from 'zod'

/** What a name in a form or a query stands for in its schema; `evidence.url` is the `url` of `evidence`, or what a record has at `url`. */
export type Leaf = { isArray: boolean; isBoolean: boolean }

/** Null when the schema knows no such field. */
export function leafOf(schema: z.ZodType, name: string): Leaf | null {
  const [leaf] = name
    .split('.')
    .reduce<z.ZodType[]>((found, key) => found.flatMap((one) => childrenOf(one, key)), [schema])
  if (!leaf) return null
  const bare = unwrap(leaf)
  return { isArray: bare instanceof z.ZodArray, isBoolean: bare instanceof z.ZodBoolean }
}

function childrenOf(schema: z.ZodType, key: string): z.ZodType[] {
  const bare = unwrap(schema)
  if (bare instanceof z.ZodRecord) return isKeyOf(bare, key) ? [bare.valueType].filter(isSchema) : []
  if (bare instanceof z.ZodUnion) return bare.options.filter(isSchema).flatMap((one) => childrenOf(one, key))
  if (!(bare instanceof z.ZodObject) || !Object.hasOwn(bare.shape, key)) return []
  return [bare.shape[key]].filter(isSchema)
}

/** Of a record only keys that it may have: a `__proto__` is none. */
function isKeyOf({ keyType }: z.ZodRecord, key: string): boolean {
  return isSchema(keyType) && keyType.safeParse(key).success
}

/** What is inside of `optional()`, `default()`, `transform()` and the like. */
function unwrap(schema: z.ZodType): z.ZodType {
  const isWrapper =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
  const inner: unknown = isWrapper ? schema.unwrap() : schema instanceof z.ZodPipe ? schema.in : null
  return isSchema(inner) ? unwrap(inner) : schema
}

function isSchema(value: unknown): value is z.ZodType {
  return value instanceof z.ZodType
}
