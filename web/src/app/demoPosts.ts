import type { DemoPost, Role } from '@/api/contract'

export interface PostGroup {
  group: string
  posts: DemoPost[]
}

const GROUPS: Record<Role, string> = {
  PROVINCE_OFFICE: 'province',
  LEADER: 'province',
  CONFERENCE_OFFICE: 'province',
  DEPARTMENT: 'province',
  PREFECTURE_OFFICE: 'prefecture',
  COUNTY_OFFICE: 'county',
  PARK_OFFICE: 'park',
  ENTERPRISE: 'enterprise',
  SYSTEM_ADMIN: 'admin',
  SECURITY_ADMIN: 'admin',
  AUDITOR: 'admin',
}

/** The posts that hold every word searched for, by group, in the order the server gave. */
export function groupPosts(posts: readonly DemoPost[], searched: string): PostGroup[] {
  const words = searched.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<string, DemoPost[]>()
  for (const post of posts) {
    const text = Object.values(post).join(' ').toLowerCase()
    if (!words.every((word) => text.includes(word))) continue
    const group = GROUPS[post.role]
    groups.set(group, [...(groups.get(group) ?? []), post])
  }
  return [...groups].map(([group, inside]) => ({ group, posts: inside }))
}
