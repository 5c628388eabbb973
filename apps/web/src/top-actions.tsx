import { useLanguage, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import { Icon } from '@workpoints/ui/icon'
import { IconButton } from '@workpoints/ui/icon-button'
import { useState } from 'react'
import { useTheme } from './theme.ts'
import { useMonthName, ViewFields } from './view-fields.tsx'

export interface TopActionsProps {
  readonly projection: boolean
  readonly onProjection: (on: boolean) => void
}

/** Right part of the top bar: how the screen itself looks; where there is little room, the view's fields behind one button. */
export function TopActions({ projection, onProjection }: TopActionsProps) {
  const t = useText()
  const { language, setLanguage } = useLanguage()
  const theme = useTheme()
  const [open, setOpen] = useState(false)
  const month = useMonthName()
  return (
    <>
      <span className="shell-compact">
        <Button
          kind="quiet"
          aria-label={t(`${month}：判断日、已知日与视角`, `${month}: days and perspective`)}
          onClick={() => setOpen(true)}
        >
          {month}
          <Icon name="down" size="s" />
        </Button>
      </span>
      <span className="wp-wide-only">
        <IconButton
          icon="screen"
          label={t('投屏：放大，供会议室使用', 'Meeting room: larger')}
          aria-pressed={projection}
          onClick={() => onProjection(!projection)}
        />
      </span>
      <IconButton icon="moon" label={t('深色', 'Dark')} aria-pressed={theme.dark} onClick={theme.toggle} />
      <Button
        kind="quiet"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {language === 'zh' ? 'EN' : '中文'}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('查看方式', 'View')} closeLabel={t('关闭', 'Close')}>
        <div className="shell-fields">
          <ViewFields />
        </div>
      </Dialog>
    </>
  )
}
