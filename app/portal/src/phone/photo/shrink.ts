import { sha256 } from '@/forms/sha256'
import { exifSegment, takenAt, upright, withSegment } from './exif'

export const LONGEST_SIDE = 1600
const QUALITY = 0.8
const SMALL_ENOUGH = 400_000

/** A photo as it is sent: its bytes, their hash, and when it was taken. */
export interface Shot {
  id: string
  name: string
  bytes: Blob
  sha256: string
  capturedAt: string
}

export interface Size { width: number; height: number }

/** The size that fits, never larger than what came. */
export function fitted({ width, height }: Size, longest = LONGEST_SIDE): Size {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Shrinks a picture on the phone and keeps when it was taken: EXIF's word, else the file's own date. */
export async function shot(file: File): Promise<Shot> {
  const original = await file.arrayBuffer()
  const exif = exifSegment(original)
  const bytes = (await shrunk(file, exif)) ?? original
  return {
    id: newId(),
    name: named(file.name, bytes !== original),
    bytes: new Blob([bytes], { type: bytes === original ? file.type : 'image/jpeg' }),
    sha256: await sha256(bytes),
    capturedAt: (takenAt(exif) ?? new Date(file.lastModified)).toISOString(),
  }
}

/** Undefined when the original should go as it is: small already, larger after shrinking, or not drawable here. */
async function shrunk(file: File, exif: Uint8Array | undefined): Promise<ArrayBuffer | undefined> {
  const picture = await decode(file)
  if (!picture) return undefined
  const size = fitted(picture)
  const fits = size.width === picture.width && size.height === picture.height
  if (fits && file.type === 'image/jpeg' && file.size <= SMALL_ENOUGH) return undefined
  const drawn = await draw(picture.image, size)
  if (!drawn || drawn.byteLength >= file.size) return undefined
  return exif ? withSegment(drawn, upright(exif)) : drawn
}

async function decode(file: File): Promise<(Size & { image: CanvasImageSource }) | undefined> {
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
    return { image, width: image.width, height: image.height }
  } catch {
    return decodeByElement(file)
  }
}

/** Older WebViews have no createImageBitmap, or not with options. */
async function decodeByElement(file: File): Promise<(Size & { image: CanvasImageSource }) | undefined> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return { image, width: image.naturalWidth, height: image.naturalHeight }
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function draw(image: CanvasImageSource, { width, height }: Size): Promise<ArrayBuffer | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
  return blob?.arrayBuffer()
}

function named(name: string, jpeg: boolean): string {
  const stem = name.replace(/\.[^.]*$/, '') || 'photo'
  return jpeg ? `${stem}.jpg` : name || 'photo.jpg'
}

function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(12))
  return [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
