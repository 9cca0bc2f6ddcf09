import type { Problem } from '@/kernel/problem'
import type { NoteSubject, TakenNote } from './leader'

/** A photo as a browser keeps it: its bytes, for a file of the camera may be gone by the time it is sent. */
export interface NotePhoto {
  name: string
  type: string
  bytes: ArrayBuffer
}

export interface NotePlace {
  lat: number
  lon: number
  accuracy: number
}

/** What a person types on the spot. Problems a line each. */
export interface NoteFields {
  day: string
  place: string
  note: string
  problems: string
  promise: string
  due: string
}

/**
 * A visit on its way: typed (`draft`), to be sent (`waiting`), or sent back by the server (`refused`). The key is made once
 * and goes with it, so that what is sent twice is one visit.
 */
export interface Note extends NoteFields {
  key: string
  owner: string
  state: 'draft' | 'waiting' | 'refused'
  subject: NoteSubject | undefined
  notedAt: string
  savedAt: string
  where: NotePlace | undefined
  photos: NotePhoto[]
  /** what the server made of it, where photos are still to follow */
  taken: TakenNote | undefined
  problem: Problem | undefined
}

/** A random key; browsers offer `randomUUID` only to pages that came encrypted. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

export const emptyNote = (owner: string, subject: NoteSubject | undefined, day: string, place: string): Note => ({
  key: newKey(),
  owner,
  state: 'draft',
  subject,
  day,
  place,
  note: '',
  problems: '',
  promise: '',
  due: '',
  notedAt: new Date().toISOString(),
  savedAt: '',
  where: undefined,
  photos: [],
  taken: undefined,
  problem: undefined,
})

/** Whether there is anything in it worth keeping: where the device happens to be is not. */
export const typedIn = ({ note, problems, promise, photos }: Note): boolean =>
  [note, problems, promise].some((text) => text.trim() !== '') || photos.length > 0

/** As the server takes it. Degrees to six decimals, as browsers give them: WGS-84. */
export function bodyOf({ subject, day, place, note, problems, promise, due, notedAt, where }: Note) {
  const raised = problems
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((text) => ({ kind: 'PROBLEM', text, due: null as string | null }))
  const promised = promise.trim() ? [{ kind: 'PROMISE', text: promise.trim(), due: due || null }] : []
  return {
    project: subject?.project ?? 0,
    sponsorship: subject?.sponsorship ?? 0,
    day,
    place,
    people: '',
    note: note.trim(),
    items: [...raised, ...promised],
    notedAt,
    where: where
      ? {
          lat: Number(where.lat.toFixed(6)),
          lon: Number(where.lon.toFixed(6)),
          accuracy: Math.round(where.accuracy),
          datum: 'WGS84',
        }
      : null,
  }
}

/** Whether it is worth trying again by itself: nobody answered, the server was unwell, or nobody was signed in. */
export const comesAgain = ({ status }: Problem): boolean =>
  status === 0 || status === 401 || status === 429 || status >= 500
