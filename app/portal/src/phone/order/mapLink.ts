/** Android hands geo: to whichever map is installed; elsewhere amap's address opens its app, or its page. */
export function mapLink(address: string, userAgent: string): string {
  const text = encodeURIComponent(address)
  const inWeChat = /MicroMessenger/i.test(userAgent)
  return /Android/i.test(userAgent) && !inWeChat ? `geo:0,0?q=${text}` : `https://uri.amap.com/search?keyword=${text}&callnative=1`
}
