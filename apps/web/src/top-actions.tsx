import { useText } from '@workpoints/core/web'
import { Bell } from '@workpoints/reporting/web'
import { Button } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import { Icon } from '@workpoints/ui/icon'
import { IconButton } from '@workpoints/ui/icon-button'
import { useState } from 'react'
import { useWaiting } from './live.ts'
import { DarkButton, LanguageButton } from './look-buttons.tsx'
import { usePerson } from './person.ts'
import { PersonMenu } from './person-menu.tsx'
import { useTheme } from './theme.ts'
import { useMonthName, ViewFields } from './view-fields.tsx'

export interface TopActionsProps {
  readonly projection: boolean
  readonly onProjection: (on: boolean) => void
}

/** Right part of the top bar: how the screen itself looks; where there is little room, the view's fields behind one button. */
export function TopActions({ projection, onProjection }: TopActionsProps) {
  const t = useText()
  const { can } = usePerson()
  const theme = useTheme()
  const { unread } = useWaiting()
  const [open, setOpen] = useState(false)
  const month = useMonthName()
  return (
    <>
      {can.includes('read') ? (
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
      ) : null}
      <span className="wp-wide-only">
        <IconButton
          icon="screen"
          label={t('投屏：放大，供会议室使用', 'Meeting room: larger')}
          aria-pressed={projection}
          onClick={() => onProjection(!projection)}
        />
      </span>
      <span className="wp-wide-only">
        <DarkButton theme={theme} />
      </span>
      <span className="wp-wide-only">
        <LanguageButton />
      </span>
      {can.length > 0 ? <Bell unread={unread} /> : null}
      <PersonMenu theme={theme} />
      <Dialog open={open} onClose={() => setOpen(false)} title={t('查看方式', 'View')} closeLabel={t('关闭', 'Close')}>
        <div className="shell-fields">
          <ViewFields />
        </div>
      </Dialog>
    </>
  )
}
