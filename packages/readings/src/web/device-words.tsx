import { useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { packetRefusals } from '../index.ts'
import type { ListedDevice } from './site-data.ts'

/** Whether a device is heard, in a word: silence is a fault, a pause is meant. */
export function Hearing({ device: { hearing, pausedAt } }: { readonly device: ListedDevice }) {
  const t = useText()
  if (pausedAt !== null) return <Badge>{t('已暂停', 'paused')}</Badge>
  if (hearing === 'silent') return <Badge kind="red">{t('静默', 'silent')}</Badge>
  return hearing === 'heard' ? (
    <Badge kind="accent">{t('正常', 'heard')}</Badge>
  ) : (
    <Badge>{t('尚未上报', 'never heard')}</Badge>
  )
}

/** What is wrong with what a device sends, in short; an empty text where nothing is. */
export function useTroubles(): (device: ListedDevice) => string {
  const t = useText()
  return ({ wrongPasswords, wrongAddresses, unknown, refused }) =>
    [
      wrongPasswords === 0 ? '' : t(`密码错误 ${wrongPasswords} 次`, `${wrongPasswords} wrong passwords`),
      wrongAddresses === 0 ? '' : t(`地址不符 ${wrongAddresses} 次`, `${wrongAddresses} wrong addresses`),
      unknown.length === 0 ? '' : t(`${unknown.length} 个因子无处存放`, `${unknown.length} codes without a place`),
      ...refused.map(({ refusal, packets }) =>
        t(
          `${packets} 条报文未采用（${packetRefusals[refusal].zh}）`,
          `${packets} packets not taken (${packetRefusals[refusal].en})`,
        ),
      ),
    ]
      .filter((text) => text !== '')
      .join(t('；', '; '))
}
