import type { DemoPost } from '@/api/contract'

export interface PostGroup {
  group: string
  posts: DemoPost[]
}

/** The posts that hold every word searched for, by group, in the order the server gave. */
export function groupPosts(posts: readonly DemoPost[], searched: string): PostGroup[] {
  const words = searched.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<string, DemoPost[]>()
  for (const post of posts) {
    const text = Object.values(post).join(' ').toLowerCase()
    if (!words.every((word) => text.includes(word))) continue
    const group = post.group || 'other'
    groups.set(group, [...(groups.get(group) ?? []), post])
  }
  return [...groups].map(([group, inside]) => ({ group, posts: inside }))
}
