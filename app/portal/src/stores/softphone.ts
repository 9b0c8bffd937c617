import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { UA } from 'jssip'
import type { RTCSession } from 'jssip/lib/RTCSession'
import type { PhoneAccess } from '@/api/types'
import { Bell, microphoneProblem, type SoundProblem } from './sound'

export type LineState = 'off' | 'connecting' | 'ready' | 'lost' | 'elsewhere' | 'refused'
export type TalkState = 'none' | 'incoming' | 'outgoing' | 'talking'
/** Why nothing is dialled: one speaks already, there is no line, nobody would hear one. */
export type Hindrance = 'talking' | 'away' | 'sound'

const DOMAIN = 'heatline.invalid'
/** How the server says why it closed the line. */
const CLOSED: Record<number, LineState> = { 4001: 'elsewhere', 4002: 'off', 4003: 'refused' }
const AUDIO = { mediaConstraints: { audio: true, video: false }, pcConfig: { iceServers: [] } }

/**
 * The phone in this page. The line to the PBX runs through the product's own origin. What the browser signs in with is asked for each
 * time and kept nowhere but in memory.
 */
export const useSoftphone = defineStore('softphone', () => {
  const line = ref<LineState>('off')
  const talk = ref<TalkState>('none')
  const held = ref(false)
  const muted = ref(false)
  const problem = ref<SoundProblem>()
  const other = ref('')
  const live = computed(() => line.value === 'ready' || line.value === 'lost' || line.value === 'connecting')
  const bell = new Bell(() => (problem.value = 'autoplay'))
  const speaker = new Audio()
  const session = shallowRef<RTCSession>()
  let ua: UA | undefined
  let wanted = 0

  async function connect(access: () => Promise<PhoneAccess>): Promise<void> {
    const mine = ++wanted
    stop()
    line.value = 'connecting'
    problem.value = await microphoneProblem()
    const [{ UA: Agent, WebSocketInterface }, { extension, realm, ha1 }] = await Promise.all([import('jssip'), access()])
    if (mine !== wanted) return
    const socket = new WebSocketInterface(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/me/phone/line/sip`)
    // The PBX calls us by the user of our contact, and so do our own requests in its calls: it is the extension, not a random word.
    const contact = `sip:${extension}@${crypto.getRandomValues(new Uint32Array(2)).join('')}.invalid;transport=ws`
    const agent = new Agent({ sockets: socket, uri: `sip:${extension}@${DOMAIN}`, contact_uri: contact, authorization_user: extension, realm, ha1, session_timers: false, register_expires: 300, connection_recovery_max_interval: 10, user_agent: 'Heatline' })
    ua = agent
    agent.on('registered', () => (line.value = 'ready'))
    agent.on('registrationFailed', ({ cause }: { cause?: string }) => {
      if (String(cause) !== 'Connection Error' && agent.isConnected()) line.value = 'refused'
    })
    agent.on('disconnected', ({ code }: { code?: number }) => lost(agent, code))
    agent.on('newRTCSession', ({ session: fresh, originator }: { session: RTCSession; originator: string }) => begin(fresh, String(originator) === 'remote'))
    agent.start()
  }

  function lost(agent: UA, code?: number): void {
    if (agent !== ua) return
    const why = code === undefined ? undefined : CLOSED[code]
    if (why) {
      stop()
      line.value = why
    } else if (line.value !== 'off') line.value = 'lost'
  }

  function begin(fresh: RTCSession, incoming: boolean): void {
    if (session.value) return void fresh.terminate({ status_code: 486 })
    session.value = fresh
    other.value = fresh.remote_identity.uri.user ?? ''
    talk.value = incoming ? 'incoming' : 'outgoing'
    if (incoming) bell.ring()
    if (fresh.connection) hear(fresh.connection)
    else fresh.on('peerconnection', ({ peerconnection }) => hear(peerconnection))
    fresh.on('confirmed', () => {
      bell.stop()
      talk.value = 'talking'
    })
    fresh.on('hold', ({ originator }) => String(originator) === 'local' && (held.value = true))
    fresh.on('unhold', ({ originator }) => String(originator) === 'local' && (held.value = false))
    fresh.on('muted', () => (muted.value = true))
    fresh.on('unmuted', () => (muted.value = false))
    fresh.on('ended', () => over(fresh))
    fresh.on('failed', ({ cause }) => {
      if (String(cause) === 'User Denied Media Access') problem.value = 'denied'
      over(fresh)
    })
  }

  function hear(connection: RTCPeerConnection): void {
    connection.addEventListener('track', ({ streams }) => {
      if (!streams[0]) return
      speaker.srcObject = streams[0]
      void speaker.play().catch(() => (problem.value = 'autoplay'))
    })
  }

  function over(ended: RTCSession): void {
    if (session.value !== ended) return
    session.value = undefined
    bell.stop()
    speaker.srcObject = null
    talk.value = 'none'
    held.value = muted.value = false
    other.value = ''
  }

  async function answer(): Promise<void> {
    problem.value = await microphoneProblem()
    if (!problem.value && talk.value === 'incoming') session.value?.answer(AUDIO)
  }

  const hindrance = (): Hindrance | undefined => (session.value ? 'talking' : ua?.isRegistered() ? undefined : 'away')

  /** Nothing when the call is on its way, else why it is not; what ails the microphone stands in `problem`. */
  async function dial(number: string): Promise<Hindrance | undefined> {
    const before = hindrance()
    if (before) return before
    problem.value = await microphoneProblem()
    if (problem.value) return 'sound'
    // Somebody may have called while the browser asked for the microphone.
    const now = hindrance()
    if (!now) ua?.call(`sip:${number}@${DOMAIN}`, AUDIO)
    return now
  }

  const hangUp = () => {
    if (session.value && !session.value.isEnded()) session.value.terminate()
  }
  const hold = () => void (held.value ? session.value?.unhold() : session.value?.hold())
  const mute = () => (muted.value ? session.value?.unmute({ audio: true }) : session.value?.mute({ audio: true }))
  const press = (key: string) => session.value?.sendDTMF(key)

  /** After a click the browser lets a page make sounds. */
  async function allowSound(): Promise<void> {
    problem.value = await microphoneProblem()
    await bell.allow()
    if (speaker.srcObject) await speaker.play().catch(() => (problem.value = 'autoplay'))
    else if (talk.value === 'incoming') bell.ring()
  }

  function stop(): void {
    const before = ua
    ua = undefined
    if (session.value) over(session.value)
    before?.stop()
  }

  function disconnect(): void {
    wanted++
    stop()
    line.value = 'off'
    problem.value = undefined
  }

  /** A call in this page ends with it: the browser asks first, an older one only where something is returned. */
  window.addEventListener('beforeunload', (event) => {
    if (talk.value === 'none') return
    event.preventDefault()
    event.returnValue = 'call'
  })

  return { line, talk, held, muted, problem, other, live, connect, disconnect, answer, dial, hangUp, hold, mute, press, allowSound }
})
