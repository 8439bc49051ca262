/** A run of a text: in both, only in the earlier one, only in the later one. */
export type Piece = { how: 'kept' | 'gone' | 'new'; text: string }

/** So many pairs of words are compared; of longer texts the whole middle counts as written anew. */
const MOST_COMPARED = 250_000

/** What became of a text, word by word: kept and gone pieces make the earlier one, kept and new ones the later. */
export function difference(before: string, after: string): Piece[] {
  const [a, b] = [tokensOf(before), tokensOf(after)]
  const start = a.findIndex((token, index) => token !== b[index])
  const from = start < 0 ? Math.min(a.length, b.length) : start
  let same = 0
  while (same < Math.min(a.length, b.length) - from && a.at(-1 - same) === b.at(-1 - same)) same += 1
  return joined([
    ...a.slice(0, from).map((text) => ({ how: 'kept' as const, text })),
    ...withoutLoneSpaces(middle(a.slice(from, a.length - same), b.slice(from, b.length - same))),
    ...a.slice(a.length - same).map((text) => ({ how: 'kept' as const, text })),
  ])
}

/** Words, white space, and each other sign by itself. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|./gsu) ?? []
}

/** The longest common subsequence, read from the front. */
function middle(a: readonly string[], b: readonly string[]): Piece[] {
  const gone = (text: string): Piece => ({ how: 'gone', text })
  const added = (text: string): Piece => ({ how: 'new', text })
  if (a.length * b.length > MOST_COMPARED) return [...a.map(gone), ...b.map(added)]
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push({ how: 'kept', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) pieces.push(gone(a[i++] ?? ''))
    else pieces.push(added(b[j++] ?? ''))
  }
  return [...pieces, ...a.slice(i).map(gone), ...b.slice(j).map(added)]
}

/** A space that is all that was kept between two changes belongs to both: nobody reads word by word. */
function withoutLoneSpaces(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const isBetween = [pieces[index - 1], pieces[index + 1]].every((one) => one && one.how !== 'kept')
    const { how, text } = piece
    if (how !== 'kept' || !isBetween || text.trim() !== '') return [piece]
    return [
      { how: 'gone', text },
      { how: 'new', text },
    ]
  })
}

/** One piece for a run; between two kept ones what is gone comes before what is new. */
function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = []
  let [gone, added] = ['', '']
  const close = () => {
    if (gone !== '') runs.push({ how: 'gone', text: gone })
    if (added !== '') runs.push({ how: 'new', text: added })
    gone = added = ''
  }
  for (const { how, text } of pieces) {
    if (how === 'gone') gone += text
    else if (how === 'new') added += text
    else {
      close()
      const last = runs.at(-1)
      if (last?.how === 'kept') last.text += text
      else runs.push({ how, text })
    }
  }
  close()
  return runs
}
