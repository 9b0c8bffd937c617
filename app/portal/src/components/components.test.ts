import { describe, expect, it } from 'vitest'
import type { Decision, Diagram, DiagramStep, StoryStep } from '@/api/types'
import { phoneUrl } from '@/pages/phone/otherBrowser'
import { safeNext } from '@/pages/sign-in/useSignIn'
import { typing } from '@/pages/tasks/useShortcuts'
import { fromPicker } from '@/widgets/datetime'
import { marksOf } from './marks'
import { matterKey } from './matter'
import { answersOf, headlineOf, labelOf, movementOf, photosOf, reworded } from './timeline'

const step = (activityId: string, ended: boolean, extra: Partial<DiagramStep> = {}): DiagramStep => ({
  activityId, name: activityId, type: 'userTask', startedAt: '2026-11-22T01:00:00Z', endedAt: ended ? '2026-11-22T01:10:00Z' : null,
  durationMillis: ended ? 600_000 : null, person: ended ? { id: 'li', name: '李海涛' } : null, canceled: false, called: null, ...extra,
})

describe('the marks of an instance', () => {
  const diagram = (steps: DiagramStep[], active: string[]) => ({ steps, active, flows: ['f1'] }) as unknown as Diagram

  it('a step that is visited again is where the token stands, not behind it', () => {
    const marks = marksOf(diagram([step('dispatch', true), step('accept', true), step('dispatch', false)], ['dispatch']), 'zh-CN')
    expect(marks.active).toEqual(['dispatch'])
    expect(marks.done).toEqual(['accept'])
  })

  it('an interrupted step is told apart from a finished one', () => {
    const marks = marksOf(diagram([step('accept', true, { canceled: true }), step('reassign', true)], []), 'zh-CN')
    expect(marks).toMatchObject({ done: ['reassign'], cancelled: ['accept'] })
  })

  it('each person step carries who, how long and how often', () => {
    const marks = marksOf(diagram([step('accept', true), step('accept', true), step('route', true, { type: 'serviceTask' })], []), 'zh-CN')
    expect(marks.notes).toEqual({ accept: '李海涛 · 10 分钟 · ×2' })
  })
})

describe('the timeline', () => {
  const te = (key: string) => ['story.kind.DISPATCHED', 'enum.priority.HIGH'].includes(key)
  const t = (key: string) => key.split('.').pop() ?? ''
  const line = (extra: Partial<StoryStep>) => ({ id: 1, kind: 'DISPATCHED', step: null, from: null, to: null, fields: null, ...extra }) as StoryStep

  it('gives a step of a changed model its own name', () => {
    expect(headlineOf(line({ kind: 'TASK_COMPLETED', step: { key: 'inspect', name: '质量抽检' } }), t, te)).toBe('质量抽检')
    expect(headlineOf(line({}), t, te)).toBe('DISPATCHED')
  })

  it('says from where to where in words', () => {
    expect(movementOf(line({ from: '城关站', to: '河东站' }), te, t)).toBe('城关站 → 河东站')
    expect(movementOf(line({ to: 'HIGH' }), te, t)).toBe('HIGH')
    expect(movementOf(line({}), te, t)).toBe('')
  })

  it('tells each decision of the rules in the words of the reader, the second one too', () => {
    const rule = { name: 'a burst pipe is an emergency', label: '爆管是紧急', row: null }
    const decision = (kind: string, name: string) => ({ kind, rules: name ? [{ ...rule, name }] : [], outcome: null, undecided: null, facts: {}, tableVersion: null, at: '' }) as unknown as Decision
    const steps = [line({ kind: 'CLASSIFIED', note: '爆管是紧急' }), line({ kind: 'ROUTED', note: '未知小区' }), line({ kind: 'DISPATCHED', note: '备注' }), line({ kind: 'CLASSIFIED', note: '有婴儿' })]
    const told = reworded(steps, [decision('PRIORITY', 'first'), decision('STATION', ''), decision('PRIORITY', 'second')], (one) => one.rules.map(({ name }) => name).join())
    expect(told.map(({ note }) => note)).toEqual(['first', '未知小区', '备注', 'second'])
  })

  it('keeps photos apart from answers, each in the language of the reader', () => {
    const note = { key: 'note', label: '备注', labelEn: 'Note', value: 'x', text: 'x', textEn: 'x', files: null }
    const photos = { key: 'photos', label: '照片', labelEn: 'Photos', value: ['f1'], text: '1', textEn: '1', files: [{ id: 'f1', name: 'a.jpg', mediaType: 'image/jpeg', capturedAt: null, exifAt: null }] }
    const entry = line({ fields: [note, photos] })
    expect(answersOf(entry)).toEqual([note])
    expect(photosOf(entry).map((file) => file.id)).toEqual(['f1'])
    expect([labelOf(note, 'en'), labelOf(note, 'zh-CN')]).toEqual(['Note', '备注'])
    expect([answersOf(line({})), photosOf(line({}))]).toEqual([[], []])
  })
})

it('after signing in one lands on a page of ours only', () => {
  expect(['/tasks?task=1', '//evil.example', '/\\evil', 'https://evil.example', '/sign-in', undefined].map(safeNext)).toEqual(['/tasks?task=1', '/', '/', '/', '/', '/'])
})

it('letters typed into a field are no shortcuts', () => {
  const made = (html: string) => Object.assign(document.createElement('div'), { innerHTML: html }).firstElementChild
  expect(['<input>', '<textarea></textarea>', '<div role="tab"></div>', '<button></button>'].map((html) => typing(made(html)))).toEqual([true, true, true, false])
})

it('a chosen time is sent with its offset, a chosen day as a day', () => {
  const chosen = new Date(2026, 10, 22, 9, 5)
  expect(fromPicker(chosen, 'datetime')).toMatch(/^2026-11-22T09:05[+-]\d\d:\d\d$/)
  expect(fromPicker(chosen, 'date')).toBe('2026-11-22')
  expect(fromPicker(null, 'date')).toBeNull()
})

it('the phone of the demo is a browser of its own, where this machine has two names', () => {
  const at = (url: string) => phoneUrl('/m/l/x', new URL(url) as unknown as Location)
  expect(at('http://localhost:8080/phone')).toBe('http://127.0.0.1:8080/m/l/x')
  expect(at('http://127.0.0.1:8080/phone')).toBe('http://localhost:8080/m/l/x')
  expect(at('https://demo.example/phone')).toBe('/m/l/x')
})

describe('what an order is about', () => {
  it('is the topic of a talk, a fault else, and of a talk nobody has sorted yet it is said', () => {
    expect(matterKey({ type: 'CONSULTATION', fault: 'OTHER', topic: 'FEES' })).toBe('talks.topic.FEES')
    expect(matterKey({ orderType: 'COMPLAINT', fault: 'OTHER', topic: null })).toBe('talks.topicNone')
    expect(matterKey({ orderType: 'REPAIR', fault: 'LEAK', topic: null })).toBe('enum.fault.LEAK')
  })
})
