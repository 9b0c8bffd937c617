/** Full-width digits and the commas of a Chinese keyboard are meant as what they look like. */
function plain(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[。．，,、]/g, '.')
    .replace(/[－—–−]/g, '-')
}

/** What may stand in a number field while it is typed, with at most so many decimals. */
export function typed(text: string, decimals: number | undefined, negative: boolean): string {
  const kept = plain(text).replace(/[^\d.-]/g, '')
  const sign = negative && kept.startsWith('-') ? '-' : ''
  const [whole = '', ...rest] = kept.replace(/-/g, '').split('.')
  if (rest.length === 0 || decimals === 0) return sign + whole
  return `${sign}${whole}.${rest.join('').slice(0, decimals ?? 10)}`
}

/** Null while it is not a number yet. */
export function numberOf(text: string): number | null {
  return /\d/.test(text) ? Number(text) : null
}
