import type { Premises } from '@/api/types'

type Match = Premises['matches'][number]

/** A run of a text, and how it fits what was typed, if it does. */
export interface Piece {
  text: string
  how?: Match['how']
}

/** A text cut where something of it fits; what overlaps is marked once. */
export function pieces(text: string, matches: Match[]): Piece[] {
  const cut: Piece[] = []
  let at = 0
  for (const match of [...matches].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const from = Math.max(at, match.from)
    if (from >= match.to) continue
    if (from > at) cut.push({ text: text.slice(at, from) })
    cut.push({ text: text.slice(from, match.to), how: match.how })
    at = match.to
  }
  if (at < text.length) cut.push({ text: text.slice(at) })
  return cut
}
