import { ElMessageBox } from 'element-plus'
import { useWords } from '@/kernel/words'

/** Asks before a deed that goes on record; true when the person confirms. */
export function useConfirm() {
  const { t } = useWords()
  return async (title: string, message: string): Promise<boolean> => {
    try {
      await ElMessageBox.confirm(message, title, {
        confirmButtonText: t('ui.confirm'),
        cancelButtonText: t('ui.cancel'),
      })
      return true
    } catch {
      return false
    }
  }
}
