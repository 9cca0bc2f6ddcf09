import { shallowRef, watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import { memory } from '@/kernel/memory'

export type Theme = 'light' | 'dark'

const chosen = shallowRef<Theme>()

/** Light paper or the dark wall screen: `?theme=dark` in the address wins, then what the person chose. */
export function useTheme() {
  const route = useRoute()
  const theme = () => {
    const asked = route.query['theme']
    if (asked === 'dark' || asked === 'light') return asked
    return (chosen.value ??= memory.read<Theme>('theme', 'light'))
  }

  watchEffect(() => (document.documentElement.dataset['theme'] = theme()))

  function turn() {
    chosen.value = theme() === 'dark' ? 'light' : 'dark'
    memory.write('theme', chosen.value)
  }
  return { theme, turn }
}
