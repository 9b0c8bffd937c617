import type { BoardCard, BoardMember, BoardView } from '@/api/types'

/** Where cards stand: with somebody, with the whole crew, or with no station at all. */
export interface Column {
  key: string
  kind: 'nowhere' | 'crew' | 'member'
  name: string
  crew: string
  member: BoardMember | null
  cards: BoardCard[]
}

export const NOWHERE = ':nowhere'
export const CREW = ':crew'

/** What the search of the board looks through. */
function shows(card: BoardCard, text: string): boolean {
  const words = text.trim().toLowerCase()
  return !words || [card.number, card.address, card.estate].some((one) => one.toLowerCase().includes(words))
}

/**
 * The board as columns.
 * @param moving where a card is on its way to, by its number: it stands there until the server has answered
 */
export function columnsOf(board: BoardView, text: string, moving: ReadonlyMap<string, string>, words: { nowhere: string; crew: string }): Column[] {
  const members = board.crews.flatMap((crew) => crew.members.map((member) => ({ member, crew: crew.name })))
  const known = new Set(members.map(({ member }) => member.id))
  const placeOf = (card: BoardCard, otherwise: string) => moving.get(card.number) ?? (card.holder && known.has(card.holder.id) ? card.holder.id : otherwise)
  const placed = [
    ...board.nowhere.map((card) => [moving.get(card.number) ?? NOWHERE, card] as const),
    ...board.cards.map((card) => [placeOf(card, CREW), card] as const),
  ].filter(([, card]) => shows(card, text))
  const cardsAt = (key: string) => placed.filter(([at]) => at === key).map(([, card]) => card)
  const columns: Column[] = [
    { key: CREW, kind: 'crew', name: words.crew, crew: board.station.name, member: null, cards: cardsAt(CREW) },
    ...members.map(({ member, crew }): Column => ({ key: member.id, kind: 'member', name: member.name, crew, member, cards: cardsAt(member.id) })),
  ]
  const nowhere = cardsAt(NOWHERE)
  return nowhere.length ? [{ key: NOWHERE, kind: 'nowhere', name: words.nowhere, crew: '', member: null, cards: nowhere }, ...columns] : columns
}

/** Whether a card may be dropped there; back to no station it never goes, and nobody who is away gets anything. */
export function takes(column: Column, from: string): boolean {
  if (column.kind === 'nowhere' || column.key === from) return false
  return column.kind === 'crew' || !column.member?.absent
}

/** The skill the card asks for and the person lacks. */
export function lacks(column: Column, card: BoardCard | undefined): BoardCard['needs'] {
  return card?.needs && column.member && !column.member.skills.includes(card.needs) ? card.needs : null
}
