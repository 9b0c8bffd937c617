/** An extension is asked for once the line answers; glued to the number it would reach somebody else. */
const EXTENSION = /\s*(?:转|分机|ext\.?|[x#,;]).*$/i
const DASH = /[\p{Pd}\u2212]/gu
const RUN = /[+(]?[0-9][0-9()\-. ]*/g
/** An area code without its zero and a subscriber, as it is written behind +86. */
const LANDLINE = /^(?:[2-9][0-9]{9,10}|10[0-9]{8})$/
const SERVICE = /^[48]00[0-9]{7}$/

/** What one dials to reach the line that is written here, read as the server reads it; nothing where it is not one whole number. */
export function dialled(written: string): string | undefined {
  const runs = written.normalize('NFKC').replace(DASH, '-').replace(EXTENSION, '').match(RUN) ?? []
  if (runs.length !== 1 || written.includes('*')) return undefined
  const number = fromHere(runs[0]!.replace(/[^0-9+]/g, ''))
  return /^[0-9]{3,15}$/.test(number) ? number : undefined
}

function fromHere(number: string): string {
  if (/^\+(?!86)/.test(number)) return `00${number.slice(1)}`
  const rest = number.replace(/^(?:\+86|0086|86(?=1[0-9]{10}$))/, '')
  return rest !== number && LANDLINE.test(rest) && !SERVICE.test(rest) ? `0${rest}` : rest
}
