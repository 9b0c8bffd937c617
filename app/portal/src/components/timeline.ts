import type { Decision, Photo, StoryField, StoryStep } from '@/api/types'
import { exactly, moment } from '@/format'
import type { Locale } from '@/i18n'
import { stepName } from '@/steps'

type Tone = 'good' | 'bad' | 'move' | 'work' | 'plain'
type Translate = (key: string) => string
type Has = (key: string) => boolean

const PATHS = {
  plus: 'M8 3v10M3 8h10',
  rule: 'M3 4h10M3 8h6M3 12h8',
  send: 'M2.5 8h10M9 4l4 4-4 4',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  cross: 'M4 4l8 8M12 4l-8 8',
  tool: 'M10.5 2.8a3.4 3.4 0 0 0-3.3 4.5L2.8 11.7l1.5 1.5 4.4-4.4a3.4 3.4 0 0 0 4.5-3.3l-2 1.5-1.7-1.7z',
  swap: 'M3 5.5h9l-2.5-2.5M13 10.5H4l2.5 2.5',
  phone: 'M4 2.5h2l1 3-1.5 1a7 7 0 0 0 4 4l1-1.5 3 1v2c0 .8-.7 1.5-1.5 1.5A9.5 9.5 0 0 1 2.5 4c0-.8.7-1.5 1.5-1.5z',
  back: 'M6 4L2.5 7.5 6 11M3 7.5h6a4 4 0 0 1 4 4v1',
  pause: 'M6 4v8M10 4v8',
  play: 'M5.5 3.5l6 4.5-6 4.5z',
  bell: 'M4 11V7.5a4 4 0 0 1 8 0V11l1 1.5H3zM7 14h2',
}

const GLYPHS: Record<string, { path: string; tone: Tone }> = {
  OPENED: { path: PATHS.plus, tone: 'move' },
  CLASSIFIED: { path: PATHS.rule, tone: 'plain' },
  ROUTED: { path: PATHS.rule, tone: 'plain' },
  DISPATCHED: { path: PATHS.send, tone: 'move' },
  ACCEPTED: { path: PATHS.check, tone: 'work' },
  DECLINED: { path: PATHS.cross, tone: 'bad' },
  VISITED: { path: PATHS.tool, tone: 'work' },
  COMPLETED: { path: PATHS.check, tone: 'good' },
  LATE_ANSWER: { path: PATHS.back, tone: 'plain' },
  REASSIGNMENT_ASKED: { path: PATHS.swap, tone: 'bad' },
  REASSIGNED: { path: PATHS.swap, tone: 'move' },
  CALLED_BACK: { path: PATHS.phone, tone: 'work' },
  REOPENED: { path: PATHS.back, tone: 'bad' },
  DUE_MOVED: { path: PATHS.rule, tone: 'plain' },
  CLOSED: { path: PATHS.check, tone: 'good' },
  CANCELLED: { path: PATHS.cross, tone: 'bad' },
  REMINDED: { path: PATHS.bell, tone: 'bad' },
  ESCALATED: { path: PATHS.bell, tone: 'bad' },
  URGED: { path: PATHS.bell, tone: 'bad' },
  SUPERVISED: { path: PATHS.rule, tone: 'bad' },
  RETURNED: { path: PATHS.back, tone: 'bad' },
  SUSPENDED: { path: PATHS.pause, tone: 'plain' },
  RESUMED: { path: PATHS.play, tone: 'move' },
  ABSENT: { path: PATHS.cross, tone: 'bad' },
  DUTY_TOOK: { path: PATHS.phone, tone: 'good' },
  DUTY_MISSED: { path: PATHS.phone, tone: 'bad' },
  NOTICE_LEFT: { path: PATHS.rule, tone: 'plain' },
}

export function glyphOf(kind: string): { path: string; tone: Tone } {
  return GLYPHS[kind] ?? { path: PATHS.check, tone: 'work' }
}

/** A step a process admin invented has no word of ours: its own name stands for it. */
export function headlineOf(step: StoryStep, t: Translate, te: Has): string {
  if (step.kind === 'TASK_COMPLETED' && step.step) return stepName(step.step)
  if ((step.kind === 'REMINDED' || step.kind === 'ESCALATED') && step.step) return `${stepName(step.step)} · ${t(`story.kind.${step.kind}`)}`
  if (step.kind === 'LATE_ANSWER' && step.step) return `${stepName(step.step)} · ${t('story.kind.LATE_ANSWER')}`
  return te(`story.kind.${step.kind}`) ? t(`story.kind.${step.kind}`) : (step.step ? stepName(step.step) : step.kind)
}

const NOTEWORTHY_MS = 120_000

/** When it was filled in, where that was well before it came: by a phone without a network. */
export function capturedAt(step: StoryStep): string | undefined {
  if (!step.capturedAt) return undefined
  return Date.parse(step.at) - Date.parse(step.capturedAt) > NOTEWORTHY_MS ? step.capturedAt : undefined
}

/** What was answered, photos apart. */
export function answersOf(step: StoryStep): StoryField[] {
  return (step.fields ?? []).filter((field) => !field.files)
}

export function photosOf(step: StoryStep): Photo[] {
  return (step.fields ?? []).flatMap((field) => field.files ?? [])
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** Labels and texts are stored as they read when somebody answered, in both languages. */
export function labelOf(field: StoryField, locale: Locale): string {
  return (locale === 'en' && field.labelEn) || field.label
}

export function textOf(field: StoryField, locale: Locale): string {
  const text = (locale === 'en' && field.textEn) || field.text
  return INSTANT.test(text) ? moment(text, locale) : text
}

/** From where to where, priorities and states in words. */
const ISO = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

export function movementOf(step: StoryStep, te: Has, t: Translate): string {
  const word = (value: string) => (ISO.test(value) ? exactly(value).slice(0, 16) : named(value))
  const named = (value: string) =>
    ['enum.priority', 'enum.status', 'moves.rung'].map((kind) => `${kind}.${value}`).filter(te).map(t)[0] ?? value
  return [step.from, step.to].filter((end): end is string => Boolean(end)).map(word).join(' → ')
}

const DECIDED: Record<string, Decision['kind']> = { CLASSIFIED: 'PRIORITY', ROUTED: 'STATION' }

/** The same steps, with what the rules decided in other words than those it was written down with. */
export function reworded(steps: StoryStep[], decisions: Decision[], words: (decision: Decision) => string): StoryStep[] {
  const taken: Record<string, number> = {}
  return steps.map((step) => {
    const kind = DECIDED[step.kind]
    if (!kind) return step
    const nth = taken[kind] ?? 0
    taken[kind] = nth + 1
    const decision = decisions.filter((one) => one.kind === kind)[nth]
    return decision?.rules.length ? { ...step, note: words(decision) } : step
  })
}
