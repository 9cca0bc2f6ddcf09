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

  /** Whether it is remembered: a full or forbidden store means that it is not. */
  write(name: string, value: unknown): boolean {
    try {
      if (value === undefined) localStorage.removeItem(keyOf(name))
      else localStorage.setItem(keyOf(name), JSON.stringify(value))
      return true
    } catch {
      return false
    }
  },
}
