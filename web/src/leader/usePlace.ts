import { onMounted, shallowRef } from 'vue'
import type { NotePlace } from './notes'

/** Where the device is, when its owner allows it: asked for on a click, or at once where it was allowed before. */
export function usePlace(found: (place: NotePlace) => void, wanted: () => boolean) {
  const state = shallowRef<'none' | 'asking' | 'refused' | 'missing'>('none')

  function ask() {
    if (!('geolocation' in navigator)) return void (state.value = 'missing')
    state.value = 'asking'
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        state.value = 'none'
        found({ lat: coords.latitude, lon: coords.longitude, accuracy: coords.accuracy })
      },
      ({ code }) => (state.value = code === 1 ? 'refused' : 'missing'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  }

  onMounted(async () => {
    const allowed = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => undefined)
    if (allowed?.state === 'granted' && wanted()) ask()
  })
  return { state, ask }
}
