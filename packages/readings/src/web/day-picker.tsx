import { today } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { DateField } from '@workpoints/ui/date-field'
import { Icon } from '@workpoints/ui/icon'
import { dayLater } from './hour-words.ts'

interface DayPickerProps {
  readonly day: string
  readonly onDay: (day: string) => void
}

/** The day that is looked at, with the days before and after it. */
export function DayPicker({ day, onDay }: DayPickerProps) {
  const t = useText()
  const isLast = day >= today()
  return (
    <div className="readings-day-picker">
      <DateField
        label={t('日期', 'Day')}
        value={day}
        max={today()}
        onChange={(chosen) => (chosen === '' ? undefined : onDay(chosen))}
      />
      <Button icon={<Icon name="left" size="s" />} onClick={() => onDay(dayLater(day, -1))}>
        {t('前一天', 'Day before')}
      </Button>
      <Button
        icon={<Icon name="right" size="s" />}
        aria-disabled={isLast || undefined}
        onClick={isLast ? undefined : () => onDay(dayLater(day, 1))}
      >
        {t('后一天', 'Day after')}
      </Button>
    </div>
  )
}
