import { chinaTime, useText } from '@workpoints/core/web'
import { type Column, Table } from '@workpoints/ui/table'
import { dayTolerance, flagTexts, meanMethodTexts } from '../index.ts'
import { unitText } from './hour-words.ts'
import type { Received } from './site-data.ts'

type Said = Received['days'][number]
type Factor = Said['factors'][number]

const none = <span className="wp-muted">—</span>

/** A day as a device added it up (2031), beside the day of its hours; what lies apart is said in words. */
export function ReceivedDays({ said }: { readonly said: Said }) {
  const t = useText()
  const apart = said.factors.filter(({ compared }) => compared?.differs === true)
  const columns: readonly Column<Factor>[] = [
    {
      key: 'name',
      head: t('项目', 'Factor'),
      wrap: true,
      cell: ({ name, unit }) => `${t(name)} ${unitText(unit) ?? ''}`,
    },
    {
      ...{ key: 'device', head: t('设备日值', 'Device'), align: 'end' },
      cell: ({ device, flag }) => (
        <>
          {device ?? none} {flag === 'valid' ? null : <small>{t(flagTexts[flag])}</small>}
        </>
      ),
    },
    {
      ...{ key: 'range', head: t('最小—最大', 'Range'), align: 'end', hideBelow: 'narrow' },
      cell: ({ values }) => (values.Min === undefined ? none : `${values.Min}—${values.Max ?? ''}`),
    },
    {
      ...{ key: 'total', head: t('累计', 'Total'), align: 'end', hideBelow: 'narrow' },
      cell: ({ values }) => values.Cou ?? none,
    },
    {
      ...{ key: 'hours', head: t('由小时得出', 'By hours'), align: 'end', wrap: true },
      cell: ({ hours }) =>
        hours === null ? (
          none
        ) : (
          <>
            {hours.mean}{' '}
            <small className="wp-muted">
              {t(
                `${hours.hours}时，${meanMethodTexts[hours.method].zh}`,
                `${hours.hours} h, ${meanMethodTexts[hours.method].en}`,
              )}
            </small>
          </>
        ),
    },
    {
      key: 'difference',
      head: t('相差', 'Apart'),
      align: 'end',
      wrap: true,
      cell: (factor) => <Difference factor={factor} />,
    },
  ]
  return (
    <div className="readings-received">
      <h3>{t(`设备日数据（2031），${said.mn}`, `Days of the device (2031), ${said.mn}`)}</h3>
      <p className="readings__day">
        {apart.length === 0
          ? t('与小时数据得出的日值没有明显差异。', 'It agrees with the day of its hours. ')
          : t(
              `与小时数据得出的日值相差较大：${apart.map(({ name }) => name.zh).join('、')}，请核对。`,
              `It lies apart from the day of its hours: ${apart.map(({ name }) => name.en).join(', ')}; look into it. `,
            )}
        {t(
          `相差超过 ${dayTolerance.percent}%（声级 ${dayTolerance.decibels} dB）的标出；${chinaTime(said.receivedAt)} 收到。`,
          `Marked from ${dayTolerance.percent}% (levels ${dayTolerance.decibels} dB) on; received ${chinaTime(said.receivedAt)}.`,
        )}
      </p>
      <Table
        caption={t('设备日数据与小时数据对照', 'The device’s day beside its hours')}
        rows={said.factors}
        rowKey={({ code }) => code}
        columns={columns}
      />
    </div>
  )
}

function Difference({ factor: { compared, device, hours } }: { readonly factor: Factor }) {
  const t = useText()
  if (compared === null)
    return <span className="wp-muted">{device !== null && hours === null ? t('无小时数据', 'no hours') : '—'}</span>
  const { difference, percent, differs } = compared
  const text = percent === null ? difference : `${difference}（${percent}%）`
  return differs ? <strong className="readings-received__apart">{text}</strong> : text
}
