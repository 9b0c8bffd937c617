/**
 * What a person has typed and not yet sent, kept in this browser: it outlives a reload, an expired session and a lost
 * race. Each person has their own; what is two weeks old is forgotten.
 */
import type { FormValues } from './api/types'

export interface Draft { values: FormValues; version: string; savedAt: string }

const PREFIX = 'heatline.draft.'
const LIFETIME_MS = 14 * 24 * 3_600_000

export class Drafts {
  constructor(
    private readonly person: string,
    private readonly store: Storage = localStorage,
    private readonly now: () => number = Date.now,
  ) {}

  keep(what: string, values: FormValues, version: string | number = ''): void {
    const draft: Draft = { values, version: String(version), savedAt: new Date(this.now()).toISOString() }
    try {
      this.store.setItem(this.key(what), JSON.stringify(draft))
    } catch {
      // storage is full or forbidden: the form itself still holds what was typed
    }
  }

  find(what: string): Draft | undefined {
    const text = this.store.getItem(this.key(what))
    if (!text) return undefined
    try {
      return JSON.parse(text) as Draft
    } catch {
      this.forget(what)
      return undefined
    }
  }

  forget(what: string): void {
    this.store.removeItem(this.key(what))
  }

  forgetOld(): void {
    const names = Array.from({ length: this.store.length }, (_, i) => this.store.key(i))
    for (const name of names) {
      if (name?.startsWith(PREFIX) && this.tooOld(name)) this.store.removeItem(name)
    }
  }

  private tooOld(name: string): boolean {
    try {
      const { savedAt } = JSON.parse(this.store.getItem(name) ?? '') as Draft
      return !(this.now() - Date.parse(savedAt) < LIFETIME_MS)
    } catch {
      return true
    }
  }

  private key(what: string): string {
    return `${PREFIX}${this.person}.${what}`
  }
}
