import { ButtonLink } from '@workpoints/ui/button'
import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import { useSession } from './session.ts'

/** The notices about a unit or a task, and for the office the way to issue one; nothing for who is shown no notices. */
export function NoticeLinks({ about }: { readonly about: { readonly unit: string } | { readonly source: string } }) {
  const t = useText()
  const can = useSession().data?.plans[0]?.can ?? []
  if (!can.some((action) => action === 'report' || action === 'manage' || action === 'export')) return null
  const query = new URLSearchParams(about).toString()
  return (
    <>
      <ButtonLink size="s" kind="quiet" href={`/notices?${query}`} link={AppLink}>
        {t('督办情况', 'Notices')}
      </ButtonLink>
      {can.includes('manage') ? (
        <ButtonLink size="s" href={`/notices/new?${query}`} link={AppLink}>
          {t('发出通知', 'Issue a notice')}
        </ButtonLink>
      ) : null}
    </>
  )
}
