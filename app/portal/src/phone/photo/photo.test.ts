import { describe, expect, it } from 'vitest'
import { exifSegment, takenAt, upright, withSegment } from './exif'
import { fitted } from './shrink'

const text = (value: string) => [...value].map((char) => char.charCodeAt(0)).concat(0)
const u16 = (value: number) => [value >> 8, value & 255]
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)]

/** A JPEG that says when it was taken and lies on its side; big endian, as most phones write it. */
function jpeg(taken: string, offset?: string): ArrayBuffer {
  const exifFolder = 38
  const takenText = exifFolder + 2 + (offset ? 24 : 12) + 4
  const tiff = [
    ...u16(0x4d4d), ...u16(42), ...u32(8),
    ...u16(2), ...u16(0x0112), ...u16(3), ...u32(1), ...u16(6), ...u16(0), ...u16(0x8769), ...u16(4), ...u32(1), ...u32(exifFolder), ...u32(0),
    ...u16(offset ? 2 : 1), ...u16(0x9003), ...u16(2), ...u32(20), ...u32(takenText),
    ...(offset ? [...u16(0x9011), ...u16(2), ...u32(7), ...u32(takenText + 20)] : []), ...u32(0),
    ...text(taken), ...(offset ? text(offset) : []),
  ]
  const exif = [...text('Exif'), 0, ...tiff]
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...u16(4), 1, 2, 0xff, 0xe1, ...u16(exif.length + 2), ...exif, 0xff, 0xda, 0, 2]).buffer
}

describe('EXIF', () => {
  it('says when a picture was taken, in the zone it names', () => {
    expect(takenAt(exifSegment(jpeg('2026:11:22 10:30:05', '+08:00')))?.toISOString()).toBe('2026-11-22T02:30:05.000Z')
  })

  it('means the phone’s own zone where it names none', () => {
    expect(takenAt(exifSegment(jpeg('2026:11:22 10:30:05')))).toEqual(new Date(2026, 10, 22, 10, 30, 5))
  })

  it('survives shrinking, and the picture is not turned a second time', () => {
    const segment = exifSegment(jpeg('2026:11:22 10:30:05', '+08:00'))
    const plain = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2]).buffer
    const kept = exifSegment(withSegment(plain, upright(segment ?? new Uint8Array())))
    expect(takenAt(kept)?.toISOString()).toBe('2026-11-22T02:30:05.000Z')
    expect([...(kept ?? [])].slice(28, 30)).toEqual([0, 1])
  })

  it.each([
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4])],
    ['nothing', new Uint8Array()],
    ['a JPEG cut short', new Uint8Array(jpeg('2026:11:22 10:30:05')).slice(0, 40)],
    ['a segment that lies about its length', new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0x45])],
  ])('of %s is none, without complaint', (_, bytes) => {
    expect(takenAt(exifSegment(bytes.slice().buffer))).toBeUndefined()
  })

  it('with garbage inside is none', () => {
    const broken = new Uint8Array(jpeg('2026:11:22 10:30:05'))
    broken.fill(0xff, 24, 60)
    expect(takenAt(exifSegment(broken.buffer))).toBeUndefined()
  })
})

describe('a picture', () => {
  it('is fitted to its longest side and never enlarged', () => {
    expect(fitted({ width: 4032, height: 3024 })).toEqual({ width: 1600, height: 1200 })
    expect(fitted({ width: 3024, height: 4032 })).toEqual({ width: 1200, height: 1600 })
    expect(fitted({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 })
    expect(fitted({ width: 9000, height: 2 })).toEqual({ width: 1600, height: 1 })
  })
})
