import { useMutation } from '@tanstack/react-query'
import { today } from '@workpoints/core'
import { chinaTime, commandKey, Failure, isUnreachable, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { useState } from 'react'
import { useReportingApi } from './api.ts'
import type { Urge } from './notice-data.ts'
import { usePlanId, useReportingChanged } from './reporting-data.ts'

export interface UrgeButtonProps {
  readonly subject: string
  readonly units: readonly string[]
  /** The latest urging of the one unit, where there was one. */
  readonly last?: Urge | undefined
  readonly label: string
  readonly size?: 's' | 'm'
}

/** When the unit was urged last, and whether it has read it: 今日已催办 09:12，未读. */
export function UrgeReceipt({ urge }: { readonly urge: Urge }) {
  const t = useText()
  const time = chinaTime(urge.at)
  const isToday = urge.day === today()
  const when = isToday
    ? t(`今日已催办 ${time.slice(11)}`, `Urged today ${time.slice(11)}`)
    : t(`${time} 催办`, `Urged ${time}`)
  const read =
    urge.readAt !== null
      ? t(`已读 ${chinaTime(urge.readAt).slice(5)}`, `read ${chinaTime(urge.readAt).slice(5)}`)
      : urge.deliveredAt !== null
        ? t('已送达，未读', 'delivered, not read')
        : t('未读', 'not read')
  return <span className="urge-receipt">{t(`${when}，${read}`, `${when}, ${read}`)}</span>
}

/** Urges with one press. A second press the same day sends nothing: the receipt stands there instead of the button. */
export function UrgeButton({ subject, units, last, label, size = 's' }: UrgeButtonProps) {
  const t = useText()
  const plan = usePlanId()
  const changed = useReportingChanged()
  const [key, setKey] = useState(commandKey)
  const urge = useMutation(
    useReportingApi().urge.send.mutationOptions({
      onSettled: (_data, error) => (isUnreachable(error) ? undefined : setKey(commandKey())),
      onSuccess: () => changed(),
    }),
  )
  if (last !== undefined && last.day === today()) return <UrgeReceipt urge={last} />
  const sent = urge.data?.filter(({ isNew }) => isNew).length
  return (
    <span className="urge">
      <Button
        size={size}
        busy={urge.isPending}
        onClick={() => urge.mutate({ key, plan, subject: subject as `round/${string}`, units: [...units] })}
      >
        {label}
      </Button>
      {sent === undefined || units.length === 1 ? null : (
        <output className="urge-receipt">
          {t(
            `已催办 ${sent} 个单位，${(urge.data?.length ?? 0) - sent} 个今日已催办过。`,
            `${sent} urged, ${(urge.data?.length ?? 0) - sent} had been today.`,
          )}
        </output>
      )}
      <Failure error={urge.error} />
    </span>
  )
}
