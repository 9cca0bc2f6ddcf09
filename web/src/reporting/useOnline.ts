import { onBeforeUnmount, onMounted } from 'vue'

/** Does something when the network is back, as long as the page is there. */
export function useOnline(then: () => unknown) {
  const call = () => void then()
  onMounted(() => window.addEventListener('online', call))
  onBeforeUnmount(() => window.removeEventListener('online', call))
}
