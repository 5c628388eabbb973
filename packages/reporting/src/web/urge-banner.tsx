import { useMutation } from '@tanstack/react-query'
import { useMe } from '@workpoints/accounts/web'
import { AppLink, chinaTime, commandKey, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { useReportingApi } from './api.ts'
import { useMyUrges } from './notice-data.ts'
import { useReportingChanged } from './reporting-data.ts'

/** What the office urges the reader's unit to, until somebody takes note of it. */
export function UrgeBanner() {
  const t = useText()
  const changed = useReportingChanged()
  const { data: me } = useMe()
  const { data: urges = [] } = useMyUrges(me?.can.includes('report') ?? false)
  const read = useMutation(useReportingApi().urge.read.mutationOptions({ onSuccess: () => changed() }))
  if (urges.length === 0) return null
  return (
    <Banner
      kind="warning"
      action={
        <Button
          size="s"
          busy={read.isPending}
          onClick={() => read.mutate({ key: commandKey(), urges: urges.map(({ id }) => id) })}
        >
          {t('知道了', 'Noted')}
        </Button>
      }
    >
      {urges.map(({ id, at, title, subject, missing }) => (
        <div key={id}>
          {t(`市环委办 ${chinaTime(at)} 催办：`, `The office urged you ${chinaTime(at)}: `)}
          <AppLink
            href={
              subject.startsWith('round/') ? `/report?${subject.replace('/', '=')}` : `/notices/${subject.slice(7)}`
            }
          >
            {t(title)}
          </AppLink>
          {missing === null
            ? t('尚未办理', ' is not answered')
            : t(`尚缺 ${missing} 份`, `, ${missing} reports missing`)}
        </div>
      ))}
    </Banner>
  )
}
