import type { PremisesFile } from '@/api/archive'
import { dialled } from '@/numbers'

/** What an agent should ask for while the caller is on the line. */
export function missingOf(file: Pick<PremisesFile, 'contacts' | 'heatedArea'>): ('noName' | 'noPhone' | 'noArea')[] {
  const missing: ('noName' | 'noPhone' | 'noArea')[] = []
  if (!file.contacts.some((one) => one.name)) missing.push('noName')
  if (!file.contacts.some((one) => one.phones.length)) missing.push('noPhone')
  if (file.heatedArea === null || file.heatedArea === undefined) missing.push('noArea')
  return missing
}

const line = (text: string) => (dialled(text) ?? text.replace(/\D/g, '')).slice(-11)

/** Whether the number is somebody's of the household. */
export const isOf = (file: Pick<PremisesFile, 'contacts'>, number: string) => file.contacts.some((one) => one.phones.some((phone) => line(phone.phone) === line(number)))

/** Who of the household has this number. */
export const contactOf = (file: Pick<PremisesFile, 'contacts'>, number: string) => file.contacts.find((one) => one.name && isOf({ contacts: [one] }, number))?.name ?? undefined
