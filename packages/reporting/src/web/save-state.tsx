import { chinaTime, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import type { DraftState } from './draft-state.ts'

/** How far what was typed has come, in words that stay on the screen. */
export function SaveState({ state, onSave }: { readonly state: DraftState; readonly onSave: () => void }) {
  const t = useText()
  const { status, savedAt } = state
  const at = savedAt === null ? '' : chinaTime(new Date(savedAt).toISOString()).slice(11)
  const words = {
    saved: savedAt === null ? t('内容会自动保存', 'Saved as you type') : t(`已保存 ${at}`, `Saved ${at}`),
    pending: t('有未保存的修改…', 'Not saved yet…'),
    saving: t('正在保存…', 'Saving…'),
    offline: t('连不上服务器，已存在本机，恢复后自动上传', 'No connection: kept on this machine, sent when it is back'),
  }
  return (
    <output className={`report-save report-save--${status}`}>
      {words[status]}
      {status === 'offline' ? (
        <Button size="s" kind="quiet" onClick={onSave}>
          {t('立即重试', 'Try now')}
        </Button>
      ) : null}
    </output>
  )
}
