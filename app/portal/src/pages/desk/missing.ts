import type { PremisesFile } from '@/api/archive'

/** What an agent should ask for while the caller is on the line. */
export function missingOf(file: Pick<PremisesFile, 'contacts' | 'heatedArea'>): ('noName' | 'noPhone' | 'noArea')[] {
  const missing: ('noName' | 'noPhone' | 'noArea')[] = []
  if (!file.contacts.some((one) => one.name)) missing.push('noName')
  if (!file.contacts.some((one) => one.phones.length)) missing.push('noPhone')
  if (file.heatedArea === null || file.heatedArea === undefined) missing.push('noArea')
  return missing
}
