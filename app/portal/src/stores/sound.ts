/** What keeps a page from hearing or being heard, told apart so that a person can be told what to do. */
export type SoundProblem = 'insecure' | 'denied' | 'missing' | 'busy' | 'autoplay'

const BY_NAME: Record<string, SoundProblem> = { NotAllowedError: 'denied', SecurityError: 'denied', NotFoundError: 'missing', OverconstrainedError: 'missing' }

/** Opens the microphone for a moment: it is better to know before somebody calls. */
export async function microphoneProblem(devices: MediaDevices | undefined = navigator.mediaDevices): Promise<SoundProblem | undefined> {
  if (!devices) return 'insecure'
  try {
    const stream = await devices.getUserMedia({ audio: true })
    stream.getTracks().forEach((track) => track.stop())
    return undefined
  } catch (cause) {
    return BY_NAME[(cause as DOMException).name] ?? 'busy'
  }
}

/** Rings: one second of tone, three of silence. */
export class Bell {
  private context?: AudioContext
  private tone?: OscillatorNode

  constructor(private readonly silenced: () => void) {}

  ring(): void {
    this.stop()
    try {
      const context = (this.context ??= new AudioContext())
      void context.resume().catch(() => undefined)
      if (context.state === 'suspended') setTimeout(() => this.tone && context.state === 'suspended' && this.silenced(), 300)
      const volume = context.createGain()
      const tone = context.createOscillator()
      tone.frequency.value = 425
      volume.gain.value = 0
      for (let at = 0; at < 60; at += 4) {
        volume.gain.setValueAtTime(0.12, context.currentTime + at)
        volume.gain.setValueAtTime(0, context.currentTime + at + 1)
      }
      tone.connect(volume).connect(context.destination)
      tone.start()
      this.tone = tone
    } catch {
      // A page without sound still shows that it rings.
    }
  }

  stop(): void {
    this.tone?.stop()
    this.tone = undefined
  }

  async allow(): Promise<void> {
    await this.context?.resume().catch(() => undefined)
  }
}
