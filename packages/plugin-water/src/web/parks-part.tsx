import { AppLink, useText } from '@workpoints/core/web'
import { KeyValue } from '@workpoints/ui/key-value'
import { Section } from '@workpoints/ui/section'
import { OpenTable } from './open-table.tsx'
import { partText, type Works } from './works-data.ts'

/** Works of parks with heavy metals: inlet monitors and stock by June, and stock that is short or past its day. */
export function ParksPart({ parks }: Pick<Works, 'parks'>) {
  const t = useText()
  const none = t('未登记', 'none listed')
  return (
    <Section
      title={t('涉重园区污水处理厂', 'Works of parks with heavy metals')}
      actions={<AppLink href="/water/park-works">{t('园区污水处理厂台账', 'Works register')}</AppLink>}
    >
      <KeyValue
        across
        items={[
          {
            key: 'monitors',
            label: t('进水口重金属在线监测', 'Inlet monitors'),
            value: partText(parks.monitors, none),
          },
          { key: 'stocks', label: t('应急物资储备到位', 'Stock in place'), value: partText(parks.stocks, none) },
          { key: 'faults', label: t('物资不足或过期', 'Items short or expired'), value: parks.faults.length },
        ]}
      />
      <OpenTable
        caption={t('未完成的厂（2025年6月前）', 'Works that lack something')}
        rows={parks.lacking}
        ledger="park-works"
        what={t('污水处理厂', 'Works')}
        why={({ missing }) =>
          missing
            .map((one) =>
              one === 'monitor'
                ? t('进水口监测设施未建成或指标不全', 'inlet monitor missing or incomplete')
                : t('应急物资未到位', 'stock missing'),
            )
            .join(t('、', ', '))
        }
      />
      <OpenTable
        caption={t('不足定额或过期的应急物资', 'Stock that is short or expired')}
        rows={parks.faults}
        ledger="emergency-stock"
        what={t('物资', 'Item')}
        why={({ fault, works, quota, quantity, measure, expiresOn }) =>
          fault === 'expired'
            ? t(`${works}：有效期至 ${expiresOn}，已过期`, `${works}: expired on ${expiresOn}`)
            : t(
                `${works}：库存 ${quantity} ${measure}，定额 ${quota} ${measure}`,
                `${works}: ${quantity} of ${quota} ${measure}`,
              )
        }
      />
    </Section>
  )
}
