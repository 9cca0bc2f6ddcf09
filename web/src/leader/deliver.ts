import { http } from '@/kernel/http'
import { upload } from '@/kernel/upload'
import type { TakenNote } from './leader'
import { bodyOf, type Note } from './notes'

/** Hands a note in under its key: however often, it is one visit. */
export const deliverText = async (note: Note): Promise<TakenNote> =>
  note.taken ?? http.put<TakenNote>(`/api/leader/visits/${note.key}`, bodyOf(note))

/** Attaches its photos to the visit, one after the other: the same bytes again change nothing. */
export async function deliverPhotos(note: Note, { project, visit }: TakenNote) {
  for (const { name, type, bytes } of note.photos) {
    const form = new FormData()
    form.append('kind', 'project')
    form.append('key', `${project}/VISIT-${visit}`)
    form.append('label', '现场照片')
    form.append('viewpoint', '')
    form.append('file', new Blob([bytes], { type }), name)
    await upload('/api/evidence', form, () => undefined)
  }
}
