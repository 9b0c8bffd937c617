import type { Seat, SeatCall } from '@/api/types'
import type { TalkState } from '@/stores/softphone'

type Doing = SeatCall['state'] | 'CALLING'

/**
 * What the call on a phone does, for whoever sits at it. A caller waits also while two colleagues speak about the call: who rings, holds or
 * calls is known best by the phone itself, where it is one in this page.
 */
export function callState(seat: Pick<Seat, 'browser'>, call: Pick<SeatCall, 'state'> | undefined, soft: { talk: TalkState; held: boolean }): Doing {
  const state = call?.state ?? 'TALKING'
  if (!seat.browser) return state
  if (soft.talk === 'incoming') return 'RINGING'
  if (soft.talk === 'outgoing') return 'CALLING'
  if (soft.held) return 'HELD'
  return soft.talk === 'talking' && state !== 'CONFERENCE' ? 'TALKING' : state
}
