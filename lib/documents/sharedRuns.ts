/** The runs of `length` words that texts have in common with a source, the first of each text. Case and punctuation do not count. */
export function sharedRuns(texts: string[], source: string, length: number): string[] {
  const runs = new Set(runsOf(source, length))
  return texts.flatMap((text) => runsOf(text, length).find((run) => runs.has(run)) ?? [])
}

function runsOf(text: string, length: number): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(' '))
}
