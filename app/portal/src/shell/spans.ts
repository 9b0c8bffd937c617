/** 2:05, 1:02:05; never less than nothing. */
export function clockOf(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${hours ? two(Math.floor((seconds % 3600) / 60)) : Math.floor(seconds / 60)}:${two(seconds % 60)}`
  return hours ? `${hours}:${rest}` : rest
}
