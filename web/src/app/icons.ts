/** Outlines of the ways at the thumb, on a 24 × 24 field, by the name of the route. */
export const ICONS: Record<string, string> = {
  leader: 'M12 4l2.400 4.900 5.400.800-3.900 3.800.900 5.400-4.800-2.500-4.800 2.500.900-5.400-3.900-3.800 5.400-.800z',
  wall: 'M4 19V5m0 14h16M8 15l4-5 3 3 5-7',
  filings: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
  queue: 'M4 6h10M4 12h7M4 18h5M15 16l2.500 2.500L22 13',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1.500 3h3L15 13h5',
  'dispatch-lamps': 'M8 3h8v18H8zM12 7.500h.01M12 12h.01M12 16.500h.01',
  chart: 'M4 4h16v16H4zM7 8h7M10 12h8M7 16h5',
  targets: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zm0-4.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zm0-4.500h.01',
  projects: 'M4 20h16M6 20V9l6-5 6 5v11M10 20v-6h4v6',
  meetings:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm8 0a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19a5 5 0 0 1 10 0m-1-4a5 5 0 0 1 9 4',
  enterprises: 'M3 21V10l6 4v-4l6 4V4h6v17zM8 18h1m4 0h1m4 0h1',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4m8-4v4',
  plan: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zm0 13a3 3 0 0 1 3-3h11M9 8h6',
  people: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7 10a7 7 0 0 1 14 0M16 4a4 4 0 0 1 0 7m3 10a7 7 0 0 0-3-5',
  independence: 'M12 3l8 3v6c0 4.500-3.400 7.600-8 9-4.600-1.400-8-4.500-8-9V6zM9 12l2 2 4-4',
  journal: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
}
