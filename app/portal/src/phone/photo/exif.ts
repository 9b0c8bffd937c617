/**
 * What a JPEG's EXIF says, read without a library, and kept when the picture is shrunk: a canvas forgets it, and with
 * it the camera's own word on when (and where) the picture was taken.
 */

const APP1 = 0xe1
const START_OF_SCAN = 0xda
const ORIENTATION = 0x0112
const EXIF_FOLDER = 0x8769
const TAKEN_AT = 0x9003
const TAKEN_AT_OFFSET = 0x9011
const ASCII = 2

interface Entry { type: number; count: number; valueAt: number }

/** The whole APP1 segment, marker included; undefined where there is none. */
export function exifSegment(jpeg: ArrayBuffer): Uint8Array | undefined {
  const view = new DataView(jpeg)
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 4 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === START_OF_SCAN) return undefined
    const end = at + 2 + view.getUint16(at + 2)
    if (end > view.byteLength) return undefined
    if (marker === APP1 && isExif(view, at + 4)) return new Uint8Array(jpeg.slice(at, end))
    at = end
  }
  return undefined
}

function isExif(view: DataView, at: number): boolean {
  return at + 6 <= view.byteLength && view.getUint32(at) === 0x45786966 && view.getUint16(at + 4) === 0
}

/** One folder of tags inside the segment. All offsets are from the start of the TIFF header. */
class Tags {
  private readonly view: DataView
  private readonly little: boolean
  private static readonly TIFF = 10

  constructor(segment: Uint8Array) {
    this.view = new DataView(segment.buffer, segment.byteOffset + Tags.TIFF, segment.byteLength - Tags.TIFF)
    this.little = this.view.getUint16(0) === 0x4949
  }

  first(): number {
    return this.view.getUint32(4, this.little)
  }

  find(folder: number, tag: number): Entry | undefined {
    const count = this.view.getUint16(folder, this.little)
    for (let i = 0; i < count; i++) {
      const at = folder + 2 + i * 12
      if (this.view.getUint16(at, this.little) !== tag) continue
      return { type: this.view.getUint16(at + 2, this.little), count: this.view.getUint32(at + 4, this.little), valueAt: at + 8 }
    }
    return undefined
  }

  long(entry: Entry): number {
    return this.view.getUint32(entry.valueAt, this.little)
  }

  text(entry: Entry | undefined): string | undefined {
    if (!entry || entry.type !== ASCII) return undefined
    const at = entry.count <= 4 ? entry.valueAt : this.long(entry)
    const bytes = new Uint8Array(this.view.buffer, this.view.byteOffset + at, entry.count)
    return String.fromCharCode(...bytes).replace(/\0.*$/, '')
  }

  setShort(entry: Entry, value: number): void {
    this.view.setUint16(entry.valueAt, value, this.little)
  }
}

/** Broken metadata is no metadata: a photo is never refused for it. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** When the camera says the picture was taken. Without an offset in the file the phone's own zone is meant. */
export function takenAt(segment: Uint8Array | undefined): Date | undefined {
  return segment && attempt(() => {
    const tags = new Tags(segment)
    const folder = tags.find(tags.first(), EXIF_FOLDER)
    if (!folder) return undefined
    const at = tags.long(folder)
    return instant(tags.text(tags.find(at, TAKEN_AT)), tags.text(tags.find(at, TAKEN_AT_OFFSET)))
  })
}

function instant(text: string | undefined, offset: string | undefined): Date | undefined {
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(text ?? '')
  if (!found) return undefined
  const [, year, month, day, hour, minute, second] = found
  const zone = /^[+-]\d\d:\d\d$/.test(offset ?? '') ? offset : ''
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** The same segment for a picture whose pixels already stand upright. */
export function upright(segment: Uint8Array): Uint8Array {
  const copy = segment.slice()
  attempt(() => {
    const tags = new Tags(copy)
    const orientation = tags.find(tags.first(), ORIENTATION)
    if (orientation) tags.setShort(orientation, 1)
  })
  return copy
}

/** A JPEG with the segment put at its beginning. */
export function withSegment(jpeg: ArrayBuffer, segment: Uint8Array): ArrayBuffer {
  const joined = new Uint8Array(jpeg.byteLength + segment.byteLength)
  joined.set(new Uint8Array(jpeg, 0, 2))
  joined.set(segment, 2)
  joined.set(new Uint8Array(jpeg, 2), 2 + segment.byteLength)
  return joined.buffer
}
