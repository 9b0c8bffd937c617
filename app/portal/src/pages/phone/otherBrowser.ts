/**
 * A technician's link belongs to the browser that opens it first, and gives nothing to somebody who is signed in there as
 * another person. Cookies belong to a host name: under the other name of this machine the demo's phone is a browser of its own.
 */
const OTHER: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }

export function phoneUrl(link: string, here: Location = location): string {
  const other = OTHER[here.hostname]
  return other ? `${here.protocol}//${other}${here.port ? `:${here.port}` : ''}${link}` : link
}

/** A window as large as a phone; the browser may make it a tab. */
export function openPhone(url: string): boolean {
  const phone = window.open(url, 'heatline-phone', 'popup,width=390,height=844')
  phone?.focus()
  return phone !== null
}
