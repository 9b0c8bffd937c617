import type { Diagram, DiagramStep } from '@/api/types'
import { duration } from '@/format'
import type { Locale } from '@/i18n'
import type { Marks } from './bpmn'

/** Where the instance went, as the canvas draws it. */
export function marksOf(diagram: Diagram, locale: Locale): Marks {
  const ended = diagram.steps.filter((step) => step.endedAt)
  const active = new Set(diagram.active)
  const done = unique(ended.filter((step) => !step.canceled)).filter((id) => !active.has(id))
  const cancelled = unique(ended.filter((step) => step.canceled)).filter((id) => !active.has(id) && !done.includes(id))
  return { active: diagram.active, flows: diagram.flows, done, cancelled, notes: notesOf(diagram.steps, locale) }
}

/** The person steps, in order; automatic ones say nothing a reader waits for. */
export function personSteps(steps: DiagramStep[]): DiagramStep[] {
  return steps.filter((step) => step.type === 'userTask')
}

function notesOf(steps: DiagramStep[], locale: Locale): Record<string, string> {
  const notes: Record<string, string> = {}
  for (const step of personSteps(steps)) {
    const times = personSteps(steps).filter((one) => one.activityId === step.activityId).length
    const text = [step.person?.name, step.durationMillis === null ? '' : duration(step.durationMillis / 1000, locale), times > 1 ? `×${times}` : '']
    const note = text.filter(Boolean).join(' · ')
    if (note) notes[step.activityId] = note
  }
  return notes
}

function unique(steps: DiagramStep[]): string[] {
  return [...new Set(steps.map((step) => step.activityId))]
}
