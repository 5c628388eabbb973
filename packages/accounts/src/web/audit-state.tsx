import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { AppLink, errorDetail, QueryState, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Button } from '@workpoints/ui/button'
import { useEffect, useState } from 'react'
import { useAccountsApi } from './api.ts'
import type { AuditStatus } from './audit-data.ts'
import './audit-page.css'

type Verified = NonNullable<AuditStatus['verified']>

/** Seconds since something began; 0 while it does not run. */
function useSeconds(runs: boolean): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!runs) return
    const began = Date.now()
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - began) / 1000)), 500)
    return () => {
      clearInterval(timer)
      setSeconds(0)
    }
  }, [runs])
  return seconds
}

/** Whether the trail is whole, as of the last verification, and the button that verifies it now. */
export function AuditState() {
  const t = useText()
  const api = useAccountsApi()
  const queryClient = useQueryClient()
  const query = useQuery(api.audit.status.queryOptions())
  const verify = useMutation(
    api.audit.verify.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.audit.pathKey() }),
    }),
  )
  const seconds = useSeconds(verify.isPending)
  const button = (
    <Button kind="primary" busy={verify.isPending} onClick={() => verify.mutate()}>
      {verify.isPending ? t('正在校验…', 'Verifying…') : t('立即校验', 'Verify now')}
    </Button>
  )
  return (
    <QueryState query={query} height="5rem" label={t('正在查询审计记录状态', 'Asking how the trail stands')}>
      {(status) => (
        <>
          {verify.isPending ? (
            <Banner action={button}>
              <output>
                <strong className="audit-state">{t('正在校验', 'Verifying')}</strong>
                {t(
                  `逐条核对 ${status.entries.toLocaleString()} 条记录和库外锚点，已用 ${seconds} 秒。`,
                  `${status.entries.toLocaleString()} entries one by one, and the heads noted outside; ${seconds} s so far.`,
                )}
                <progress className="audit-progress" aria-label={t('正在校验', 'Verifying')} />
              </output>
            </Banner>
          ) : (
            <Standing status={status} unnoted={verify.data?.noted === false ? verify.data : null} button={button} />
          )}
          {verify.error === null ? null : <VerifyError error={verify.error} />}
        </>
      )}
    </QueryState>
  )
}

function VerifyError({ error }: { readonly error: unknown }) {
  const t = useText()
  const detail = errorDetail(error)
  return (
    <div role="alert">
      <Banner kind="danger">
        {detail === null
          ? t(
              '连接不上服务器，没有校验。请再试一次。',
              'The server cannot be reached; nothing was verified. Try again.',
            )
          : t(detail.text)}
      </Banner>
    </div>
  )
}

interface StandingProps {
  readonly status: AuditStatus
  /** What a verification found that could not be put on the trail. */
  readonly unnoted: Omit<Verified, 'addedSince'> | null
  readonly button: React.ReactNode
}

function Standing({ status, unnoted, button }: StandingProps) {
  const t = useText()
  const { entries, since } = status
  const verified = unnoted === null ? status.verified : { ...unnoted, addedSince: 0 }
  const count = entries.toLocaleString()
  if (verified === null)
    return (
      <Banner kind="warning" action={button}>
        <strong className="audit-state">{t('尚未校验', 'Not verified yet')}</strong>
        {since === null
          ? t('还没有审计记录。', 'There are no entries yet.')
          : t(`共 ${count} 条记录，起于 ${since}。`, `${count} entries since ${since}.`)}
      </Banner>
    )
  const isWhole = verified.faultCount === 0
  return (
    <>
      <output>
        <Banner kind={isWhole ? 'notice' : 'danger'} action={button}>
          <strong className="audit-state">
            {isWhole
              ? t('✓ 记录完整，链未中断', '✓ Whole: the chain is unbroken')
              : t(`✗ 发现 ${verified.faultCount} 处问题`, `✗ ${verified.faultCount} found wrong`)}
          </strong>
          <Facts verified={verified} />
        </Banner>
      </output>
      {isWhole ? null : <Faults verified={verified} />}
      {unnoted === null ? null : (
        <p className="audit-note">
          {t(
            '审计记录已不能再写入，本次校验未能留下记录；平台此时也不再接受任何修改。请保护现场并联系系统运维。',
            'Nothing can be added to the trail any more, so this verification is not on it and the platform accepts no changes. Keep everything as it is and call those who run the system.',
          )}
        </p>
      )}
    </>
  )
}

function Facts({ verified }: { readonly verified: Verified }) {
  const t = useText()
  const { time, by, entries, since, agreeing, disagreeing, head, addedSince } = verified
  const count = entries.toLocaleString()
  const from = since ?? '—'
  return (
    <>
      {t(
        `${by}于 ${time} 校验 ${count} 条（自 ${from} 起）`,
        `${by} verified ${count} entries (since ${from}) at ${time}`,
      )}
      {addedSince > 0 ? t(`，此后新增 ${addedSince} 条`, `; ${addedSince} added since`) : ''}
      {t('。', '. ')}
      {agreeing + disagreeing === 0
        ? t(
            '没有库外锚点可比对：整链重写将无从发现。',
            'No heads were noted outside the database: a chain rewritten as a whole would not show.',
          )
        : disagreeing === 0
          ? t(`库外锚点 ${agreeing} 个，全部相符。`, `All ${agreeing} heads noted outside agree.`)
          : t(
              `库外锚点 ${agreeing} 个相符，${disagreeing} 个不符。`,
              `${agreeing} heads noted outside agree, ${disagreeing} do not.`,
            )}
      {head === null ? null : (
        <span className="audit-head">
          {t('链头 ', 'Head ')}
          <code>{head}</code>
        </span>
      )}
    </>
  )
}

function Faults({ verified }: { readonly verified: Verified }) {
  const t = useText()
  const rest = verified.faultCount - verified.faults.length + verified.unlisted
  return (
    <ul className="audit-faults">
      {verified.faults.map((fault) => (
        <li key={`${fault.kind} ${fault.seq}`}>
          {t(fault.text)}{' '}
          {fault.kind === 'removed' || fault.kind === 'cut-tail' ? null : (
            <AppLink href={`/audit?entry=${fault.seq}`}>
              {t(`查看第 ${fault.seq} 条`, `See entry ${fault.seq}`)}
            </AppLink>
          )}
        </li>
      ))}
      {rest > 0 ? <li>{t(`另有 ${rest} 处未逐一列出。`, `And ${rest} more.`)}</li> : null}
    </ul>
  )
}
