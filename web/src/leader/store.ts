import type { Note } from './notes'

/** Notes in this browser's own database: they stay when the page, the browser or the phone is closed. */
const NAME = 'guatu-notes'
const STORE = 'notes'

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no store'))
  })
}

/** Resolved when it is on the disk, not when it was asked for. */
async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('not stored'))
    })
  } finally {
    database.close()
  }
}

export const store = {
  all: async (owner: string): Promise<Note[]> =>
    (await within<Note[]>('readonly', (notes) => notes.getAll() as IDBRequest<Note[]>))
      .filter((note) => note.owner === owner)
      .sort((a, b) => a.notedAt.localeCompare(b.notedAt)),
  put: (note: Note) => within('readwrite', (notes) => notes.put(note)),
  remove: (key: string) => within('readwrite', (notes) => notes.delete(key)),
}
