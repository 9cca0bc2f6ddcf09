import { shallowRef } from 'vue'
import { http } from '@/kernel/http'

/** How many messages the post has not read: one number for the bell and the list. */
const unread = shallowRef(0)

async function load() {
  const found = await http.get<{ unread: number }>('/api/my/messages/unread').catch(() => undefined)
  if (found) unread.value = found.unread
}

export const useUnread = () => ({ unread, load })
