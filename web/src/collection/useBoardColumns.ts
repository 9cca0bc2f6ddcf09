import { computed } from 'vue'
import { useWords } from '@/kernel/words'
import type { Column } from '@/ui/table'
import { rateOf, type BoardRow, type Counts } from './collection'

const NUMBERS: (keyof Counts)[] = [
  'expected',
  'filed',
  'missing',
  'late',
  'returned',
  'returnedOverdue',
  'submitted',
  'county',
  'prefecture',
  'province',
  'queries',
  'overdueQueries',
]

/** The columns of the board: the place, the counts, and at the end the way to remind. */
export function useBoardColumns() {
  const { t, nameOf } = useWords()
  const number = (key: keyof Counts): Column<BoardRow> => ({
    key,
    label: t(`collection.board.${key}`),
    number: true,
    text: ({ counts }) => (counts[key] === 0 ? '—' : String(counts[key])),
  })
  const rate: () => Column<BoardRow> = () => ({
    key: 'rate',
    label: t('collection.board.rate'),
    number: true,
    text: ({ counts }) => {
      const known = rateOf(counts)
      return known === undefined ? '—' : `${known}%`
    },
  })
  const columns = computed<Column<BoardRow>[]>(() => [
    { key: 'place', label: t('collection.board.region'), fixed: true, text: ({ place }) => nameOf(place) },
    ...NUMBERS.slice(0, 2).map(number),
    rate(),
    ...NUMBERS.slice(2).map(number),
    { key: 'chase', label: t('collection.board.chase'), text: () => '' },
  ])
  return { columns }
}
