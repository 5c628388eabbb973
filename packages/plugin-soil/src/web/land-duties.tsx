import { AppLink, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { Table } from '@workpoints/ui/table'
import type { Land } from './land-data.ts'

/** The other duties of the area, each with how far it is done, and the hidden dangers whose day has passed. */
export function LandDuties({ land: { duties, late } }: { readonly land: Land }) {
  const t = useText()
  const isFull = ({ done, all }: Land['duties'][number]) => all > 0 && done === all
  return (
    <>
      <Section
        title={t('年度任务进度', 'Duties of the year')}
        lead={t(
          '按台账逐项统计，只计判断日之前已完成的。',
          'Counted from the ledgers; what came after the day of judging does not count.',
        )}
      >
        <Table
          caption={t('年度任务进度', 'Duties of the year')}
          rows={duties}
          rowKey={({ title }) => title.en}
          rowHref={({ path }) => `/soil/${path}`}
          link={AppLink}
          detail={({ note }) => (note === null ? null : t(note))}
          columns={[
            { key: 'what', head: t('事项', 'What'), wrap: true, cell: ({ title }) => t(title) },
            { key: 'done', head: t('已完成', 'Done'), align: 'end', cell: ({ done }) => done },
            { key: 'all', head: t('总数', 'Of'), align: 'end', cell: ({ all }) => all },
            {
              ...{ key: 'left', head: t('还差', 'To go'), align: 'end' },
              sortValue: ({ done, all }) => all - done,
              cell: (duty) =>
                isFull(duty) || duty.all === 0 ? <span className="wp-muted">—</span> : duty.all - duty.done,
            },
            {
              ...{ key: 'note', head: t('说明', 'Note'), wrap: true, hideBelow: 'narrow' },
              cell: ({ note, all }) =>
                all === 0 ? (
                  <span className="wp-muted">{t('台账尚无数据', 'nothing in the ledger yet')}</span>
                ) : note === null ? (
                  ''
                ) : (
                  t(note)
                ),
            },
          ]}
        />
      </Section>
      {late.length === 0 ? null : (
        <Section
          title={t('逾期未销号的隐患', 'Hidden dangers past their day')}
          note={late.length}
          actions={<AppLink href="/soil/hazards">{t('隐患台账', 'Hidden-dangers register')}</AppLink>}
        >
          <Table
            caption={t('逾期未销号的隐患', 'Hidden dangers past their day')}
            rows={late}
            rowKey={({ id }) => id}
            rowHref={({ label }) => `/soil/hazards?q=${encodeURIComponent(label)}`}
            link={AppLink}
            detail={({ name, due }) => `${t(name)} · ${due}`}
            columns={[
              { key: 'label', head: t('隐患编号', 'No.'), cell: ({ label }) => label },
              {
                key: 'what',
                head: t('对象和内容', 'What'),
                wrap: true,
                hideBelow: 'medium',
                cell: ({ text }) => t(text),
              },
              { key: 'county', head: t('县区', 'County'), hideBelow: 'narrow', cell: ({ name }) => t(name) },
              { key: 'due', head: t('整改期限', 'Due'), hideBelow: 'narrow', cell: ({ due }) => due },
              { ...{ key: 'days', head: t('逾期天数', 'Days late'), align: 'end' }, cell: ({ days }) => days },
            ]}
          />
        </Section>
      )}
    </>
  )
}
