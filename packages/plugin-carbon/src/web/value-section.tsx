import { formatDecimal } from '@workpoints/core'
import { AppLink, useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import type { Low } from './low-data.ts'

/** The value of ecological products, and the compensation agreements. */
export function ValueSection({ low }: { readonly low: Low }) {
  const t = useText()
  const { value } = low
  const money = (amount: string) => t(`${formatDecimal(amount, 0)} 万元`, `${formatDecimal(amount, 0)} × 10,000 yuan`)
  return (
    <>
      <Section
        title={t('生态产品价值实现', 'Value of ecological products')}
        actions={<AppLink href="/carbon/bank-resources">{t('资源收储台账', 'Resources ledger')}</AppLink>}
      >
        <KeyValue
          across
          items={[
            {
              key: 'stored',
              label: t('已收储资源', 'Taken in'),
              value: t(
                `${value.stored} 宗，评估 ${money(value.storedValue)}`,
                `${value.stored}, worth ${money(value.storedValue)}`,
              ),
            },
            {
              key: 'area',
              label: t('收储面积', 'Area'),
              value: t(`${formatDecimal(value.storedArea, 0)} 亩`, `${formatDecimal(value.storedArea, 0)} mu`),
            },
            {
              key: 'operated',
              label: t('运营中', 'In operation'),
              value: t(`${value.operated} 宗`, `${value.operated}`),
            },
            {
              key: 'trades',
              label: t('本年环境权益交易', 'Trades of rights this year'),
              value: t(
                `${value.trades} 笔，${money(value.tradeAmount)}`,
                `${value.trades}, ${money(value.tradeAmount)}`,
              ),
            },
            {
              key: 'loans',
              label: t('本年签约VEP贷款', 'VEP loans this year'),
              value: t(
                `${value.loans} 笔，${money(value.loanAmount)}，覆盖 ${value.loanCounties} 个县`,
                `${value.loans}, ${money(value.loanAmount)}, in ${value.loanCounties} counties`,
              ),
            },
          ]}
        />
      </Section>
      {low.isWhole || low.agreements.length > 0 ? <AgreementSection agreements={low.agreements} /> : null}
    </>
  )
}

function AgreementSection({ agreements }: Pick<Low, 'agreements'>) {
  const t = useText()
  return (
    <Section
      title={t('流域横向生态补偿', 'Compensation between places')}
      note={agreements.length}
      actions={<AppLink href="/carbon/clauses">{t('条款台账', 'Clauses ledger')}</AppLink>}
    >
      <Table
        caption={t('补偿协议', 'Compensation agreements')}
        rows={agreements}
        rowKey={({ id }) => id}
        empty={t('协议台账还没有协议。', 'The ledger holds no agreement yet.')}
        columns={[
          { key: 'label', head: t('协议', 'Agreement'), wrap: true, cell: ({ label }) => label },
          { key: 'state', head: t('状态', 'State'), cell: ({ state }) => (state === null ? '—' : t(state)) },
          { key: 'signBy', head: t('计划签订', 'To be signed'), cell: ({ signBy }) => signBy ?? '—' },
          { key: 'until', head: t('期限止', 'Until'), hideBelow: 'narrow', cell: ({ until }) => until ?? '—' },
        ]}
      />
    </Section>
  )
}
