import type { Contact, ContactBody } from '@/api/archive'

export interface ContactForm {
  name: string
  sex: Contact['sex'] | ''
  relation: Contact['relation'] | ''
  type: Contact['type'] | ''
  employer: string
  email: string
  fax: string
  postalAddress: string
  vip: boolean
  vulnerable: Contact['vulnerable']
  quiet: [string, string]
  registeredOn: string
  registeredVia: Contact['registeredVia'] | ''
  phones: { phone: string; relation: Contact['relation'] | '' }[]
}

/** A contact as it is typed: nothing is an empty text. */
export function formOf(contact?: Contact): ContactForm {
  return {
    name: contact?.name ?? '', sex: contact?.sex ?? '', relation: contact?.relation ?? '', type: contact?.type ?? '', employer: contact?.employer ?? '', email: contact?.email ?? '', fax: contact?.fax ?? '',
    postalAddress: contact?.postalAddress ?? '', vip: contact?.vip ?? false, vulnerable: [...(contact?.vulnerable ?? [])],
    quiet: [contact?.quiet?.from.slice(0, 5) ?? '', contact?.quiet?.until.slice(0, 5) ?? ''], registeredOn: contact?.registeredOn ?? '', registeredVia: contact?.registeredVia ?? '',
    phones: contact?.phones.map(({ phone, relation }) => ({ phone, relation: relation ?? '' })) ?? [{ phone: '', relation: '' }],
  }
}

export function bodyOf(form: ContactForm, version: number): ContactBody {
  const given = (text: string) => text.trim() || null
  const [from, until] = form.quiet
  return {
    name: given(form.name), sex: form.sex || null, relation: form.relation || null, type: form.type || null, employer: given(form.employer), email: given(form.email), fax: given(form.fax),
    postalAddress: given(form.postalAddress), vip: form.vip, vulnerable: form.vulnerable, quiet: from && until ? { from, until } : null, registeredOn: given(form.registeredOn), registeredVia: form.registeredVia || null,
    phones: form.phones.filter(({ phone }) => phone.trim()).map(({ phone, relation }) => ({ phone: phone.trim(), relation: relation || null })), version,
  }
}

/** Nobody at all is no contact. */
export const anybody = (form: ContactForm): boolean => Boolean(form.name.trim()) || form.phones.some(({ phone }) => phone.trim())
