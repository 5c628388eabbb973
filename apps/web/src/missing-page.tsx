import { useRouterState } from '@tanstack/react-router'
import { AppLink, type Session, useSession, useText } from '@workpoints/core/web'
import { webLoaders } from '@workpoints/plugins/web'
import { ButtonLink } from '@workpoints/ui/button'
import { PageHeader } from '@workpoints/ui/page-header'
import { perspective } from './perspective.ts'

/** Says that there is no such page, or that its module is not enabled, and shows the way back. */
export function MissingPage() {
  const t = useText()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { data: session } = useSession()
  const id = path.split('/')[1] ?? ''
  const enabled = session?.plugins.some((plugin) => plugin.id === id) ?? false
  const off = webLoaders.has(id) && !enabled
  return (
    <>
      <PageHeader
        title={off ? t('该模块未启用', 'This module is not enabled') : t('没有这个页面', 'There is no such page')}
        lead={
          off
            ? t(whyOff(session))
            : t(`地址“${path}”可能已更改，或输入有误。`, `The address "${path}" may have changed or been mistyped.`)
        }
      />
      <ButtonLink href="/" link={AppLink}>
        {t('回到总览', 'Back to the overview')}
      </ButtonLink>
    </>
  )
}

function whyOff(session: Session | undefined) {
  const county = session?.counties.find((candidate) => candidate.id === perspective)
  return county === undefined
    ? {
        zh: '本部署没有装入这个模块；其任务仍可在“任务”中查看。',
        en: 'This deployment does not run it; the tasks of its area are still under Tasks.',
      }
    : {
        zh: `${county.name.zh}未启用这个模块；其任务仍可在“任务”中查看。`,
        en: `${county.name.en} has not enabled it; the tasks of its area are still under Tasks.`,
      }
}
