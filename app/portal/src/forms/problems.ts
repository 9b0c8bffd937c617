import type { FieldProblem } from '@/api/client'
import type { FormSchema } from '@/api/types'
import { fieldsOf } from './schema'

type Translate = (key: string, named?: Record<string, unknown>) => string
type Has = (key: string) => boolean

/** form-js speaks English only: each of its sentences, and the text of ours that takes its place. */
const SENTENCES: [RegExp, string, string[]][] = [
  [/^Field is required\.$/, 'required', []],
  [/^Value is not a number\.$/, 'notANumber', []],
  [/^Value is expected to be an integer\.$/, 'integer', []],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'decimals', ['n']],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'nearest', ['a', 'b']],
  [/^Field must have minimum value of (.+)\.$/, 'min', ['n']],
  [/^Field must have maximum value of (.+)\.$/, 'max', ['n']],
  [/^Field must have minimum length of (.+)\.$/, 'minLength', ['n']],
  [/^Field must have maximum length of (.+)\.$/, 'maxLength', ['n']],
  [/^Field must match pattern .+\.$/, 'pattern', []],
  [/^Field must be a valid\s+international phone number\./, 'phone', []],
  [/^Field must be a valid email\./, 'email', []],
]

export function translateSentence(sentence: string, t: Translate): string {
  for (const [pattern, key, names] of SENTENCES) {
    const found = pattern.exec(sentence)
    if (found) return t(`form.error.${key}`, Object.fromEntries(names.map((name, i) => [name, found[i + 1]])))
  }
  return sentence
}

/** The server's answers by the id of the field they belong to; what belongs to no field comes back as `rest`. */
export function byField(errors: FieldProblem[], schema: FormSchema, t: Translate, has: Has) {
  const ids = new Map(fieldsOf(schema).map((field) => [field.key, field.id]))
  const at: Record<string, string[]> = {}
  const rest: string[] = []
  for (const problem of errors) {
    const id = ids.get(problem.field)
    const text = problem.message || (has(`form.code.${problem.code}`) ? t(`form.code.${problem.code}`) : problem.code)
    if (id) (at[id] ??= []).push(text)
    else rest.push(problem.field ? `${problem.field}: ${text}` : text)
  }
  return { at, rest }
}
