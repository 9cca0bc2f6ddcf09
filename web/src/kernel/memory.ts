/** What a person chose (columns, filters, theme), kept in this browser under the person's name. */
let owner = 'nobody'

const keyOf = (name: string) => `guatu:${owner}:${name}`

export const memory = {
  belongsTo(login: string | undefined) {
    owner = login ?? 'nobody'
  },

  read<T>(name: string, otherwise: T): T {
    try {
      const text = localStorage.getItem(keyOf(name))
      return text === null ? otherwise : (JSON.parse(text) as T)
    } catch {
      return otherwise
    }
  },

  write(name: string, value: unknown) {
    try {
      localStorage.setItem(keyOf(name), JSON.stringify(value))
    } catch {
      // A full or forbidden store only means that nothing is remembered.
    }
  },
}
