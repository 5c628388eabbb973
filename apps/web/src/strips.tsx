import { sessionHold, useSessionOver } from '@workpoints/accounts/web'
import { dayText, today } from '@workpoints/core'
import { useSearch, useSession, useSetSearch, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { tryAgain, useConnectionLost } from './connection.ts'
import { DemoStrip } from './demo-strip.tsx'
import { changePerspective, perspective } from './perspective.ts'
import { usePlan } from './plan-of-view.ts'

/** What must be known on every page before a number on it is believed. */
export function Strips() {
  return (
    <>
      <ConnectionStrip />
      <SessionStrip />
      <ViewStrip />
      <PerspectiveStrip />
      <DemoStrip />
      <PrintLine />
    </>
  )
}

function ConnectionStrip() {
  const t = useText()
  if (!useConnectionLost()) return null
  return (
    <div role="alert">
      <Banner
        strip
        kind="danger"
        action={
          <Button size="s" onClick={() => void tryAgain()}>
            {t('立即重试', 'Try now')}
          </Button>
        }
      >
        {t(
          '连接不上服务器。页面保留已载入的内容，正在自动重试。',
          'The server cannot be reached. What is shown is kept; trying again by itself.',
        )}
      </Banner>
    </div>
  )
}

/** After the dialog was put off: nothing is sent until somebody has signed in. */
function SessionStrip() {
  const t = useText()
  const over = useSessionOver()
  if (over === null || over.asking) return null
  return (
    <div role="alert">
      <Banner
        strip
        kind="danger"
        action={
          <Button size="s" onClick={sessionHold.ask}>
            {t('重新登录', 'Sign in')}
          </Button>
        }
      >
        {t(
          '登录已过期，操作未提交。已填写的内容还在，重新登录后请再提交一次。',
          'Your session is over and nothing was sent. What you typed is still here: sign in and send it again.',
        )}
      </Banner>
    </div>
  )
}

function ViewStrip() {
  const t = useText()
  const { on, asOf } = useSearch()
  const setSearch = useSetSearch()
  if (on === undefined && asOf === undefined) return null
  const zh = [on && `判断${dayText(on).zh}的情况`, asOf && `按 ${asOf} 所知`].filter(Boolean).join('，')
  const en = [on && `judged ${dayText(on).en.replace('By', 'by')}`, asOf && `as known on ${asOf}`]
    .filter(Boolean)
    .join(', ')
  return (
    <Banner
      strip
      kind="warning"
      action={
        <Button size="s" onClick={() => setSearch({ on: undefined, asOf: undefined }, true)}>
          {t('回到现在', 'Back to now')}
        </Button>
      }
    >
      {t(`您看到的不是当前情况：${zh}。`, `This is not the present: ${en}.`)}
    </Banner>
  )
}

function PerspectiveStrip() {
  const t = useText()
  const { data: session } = useSession()
  if (perspective === null) return null
  const name = session?.counties.find((county) => county.id === perspective)?.name ?? {
    zh: perspective,
    en: perspective,
  }
  return (
    <Banner
      strip
      action={
        <Button size="s" onClick={() => changePerspective(null)}>
          {t('回到市环委办视角', "Back to the office's view")}
        </Button>
      }
    >
      {t(
        `核验视角：${name.zh}。只列出其启用的模块，用于核对该单位看到的内容。`,
        `Seen by ${name.en}: only the modules it has enabled, to check what it is shown.`,
      )}
    </Banner>
  )
}

/** On paper the top bar is gone: which plan this is of, and when it was printed. */
function PrintLine() {
  const t = useText()
  const plan = usePlan()
  if (plan === undefined) return null
  return (
    <p className="shell-print">
      {t(plan.title)} · {t(`打印日期 ${today()}`, `printed on ${today()}`)}
    </p>
  )
}
