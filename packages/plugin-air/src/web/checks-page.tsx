import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AppLink, QueryState, useText, useViewInput } from '@workpoints/core/web'
import { BulletKey } from '@workpoints/ui/bullet'
import { KeyValue } from '@workpoints/ui/key-value'
import { PageHeader } from '@workpoints/ui/page-header'
import { Section } from '@workpoints/ui/section'
import { useApi } from './api.ts'
import { CheckCounties } from './check-counties.tsx'
import { CheckKindRow } from './check-kind.tsx'
import { LedgersClosed } from './ledgers-closed.tsx'
import type { Checks } from './noise-data.ts'
import './noise.css'

/** The four targets of vehicle checks, the coded machines, and every county. */
export default function ChecksPage() {
  const t = useText()
  const query = useQuery({ ...useApi().checks.queryOptions(useViewInput()), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader
        title={t('移动源抽测', 'Vehicle checks')}
        meta={query.data && <Headline checks={query.data} />}
        link={AppLink}
      />
      <QueryState query={query}>
        {(checks) =>
          checks.seesNone ? (
            <LedgersClosed />
          ) : (
            <>
              <Section
                title={t('抽测进度', 'Progress')}
                note={t(`截至 ${checks.on}`, `by ${checks.on}`)}
                lead={t(
                  '台次按每次检测计；台按同一号牌（编码）一年计一次，县际不去重。',
                  'Checks count each time; trucks and machines count once a year by plate or code, within a county.',
                )}
              >
                <BulletKey
                  value={t('已完成', 'done')}
                  pace={t('序时应达', 'due by now')}
                  target={t('全年目标', 'target')}
                  wanted={t('目标以上', 'beyond the target')}
                />
                <ul className="checks__list">
                  {checks.kinds.map((kind) => (
                    <CheckKindRow key={kind.key} kind={kind} />
                  ))}
                </ul>
              </Section>
              <Section
                title={t('各县（市、区）', 'By county')}
                lead={t(
                  '柴油车为尾气抽测台次，重型车、机械为台，油品为辆次。',
                  'Diesel: exhaust checks; heavy: trucks; machines; fuel: samples.',
                )}
              >
                <CheckCounties checks={checks} />
              </Section>
              <Coded checks={checks} />
            </>
          )
        }
      </QueryState>
    </>
  )
}

/** Which targets are behind, and what each month that is left must bring. */
function Headline({ checks: { kinds, seesNone } }: { readonly checks: Checks }) {
  const t = useText()
  if (seesNone) return null
  const behind = kinds.filter(({ due, done, aMonth }) => due !== null && aMonth !== null && done < Number(due))
  if (behind.length === 0)
    return kinds.some(({ target }) => target !== null) ? (
      <span>{t('各项抽测均不低于序时进度。', 'No kind of check is behind.')}</span>
    ) : null
  const told = behind.map(({ name, aMonth, monthsLeft, unit }) =>
    t(
      `${name.zh}后 ${monthsLeft} 个月每月须 ${aMonth} ${unit?.zh ?? ''}`,
      `${name.en}: ${aMonth} in each of ${monthsLeft} months`,
    ),
  )
  return <span>{`${told.join(t('；', '; '))}${t('。', '.')}`}</span>
}

function Coded({ checks: { coded, smoke } }: { readonly checks: Checks }) {
  const t = useText()
  const machines = (value: number) => t(`${value} 台`, String(value))
  return (
    <Section
      title={t('编码登记与黑烟车', 'Coded machines and black smoke')}
      actions={<AppLink href="/air/machinery">{t('编码台账', 'Machinery register')}</AppLink>}
    >
      <KeyValue
        across
        items={[
          { key: 'count', label: t('在册编码机械', 'Coded machines'), value: machines(coded.count) },
          { key: 'unplated', label: t('未挂牌', 'Without a plate'), value: machines(coded.unplated) },
          { key: 'unchecked', label: t('今年未抽测', 'Not checked this year'), value: machines(coded.unchecked) },
          { key: 'uncoded', label: t('抽测时未查到编码', 'Checked, not coded'), value: machines(coded.uncoded) },
          {
            key: 'smoke',
            label: t('今年查到黑烟车', 'Black smoke this year'),
            value: t(`${smoke} 辆次`, String(smoke)),
          },
        ]}
      />
    </Section>
  )
}
