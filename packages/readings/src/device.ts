import { z } from 'zod'

const silence = '应在 1 分钟到 31 天（744 小时）之间 / between one minute and 31 days (744 hours)'

/** A monitor that sends its own data, as an administrator registers it. */
export const DeviceFields = z.object({
  /** The site whose series it fills. */
  site: z.string().min(1, '请选择点位 / choose the site').max(32),
  /** Its number; 24 hexadecimal digits by HJ 212-2017, others are in use. */
  mn: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z]{1,24}$/, '应为字母和数字，最多 24 位 / letters and digits, 24 at most')
    .transform((text) => text.toUpperCase()),
  /** Where it may send from: addresses or networks. */
  addresses: z
    .array(z.string().trim().min(1).max(50, '地址或网段过长，如 10.20.30.40 / an address such as 10.20.30.40'))
    .min(1, '至少填写一个允许的地址 / give one address at least')
    .max(20, '最多 20 个地址或网段 / 20 at most'),
  /** Minutes without a packet after which it is said to be silent. */
  silentAfter: z.number(silence).int(silence).min(1, silence).max(44_640, silence),
})
export type DeviceFields = z.infer<typeof DeviceFields>

/** The password that the device shows: six printable characters (HJ 212-2017, 数据段结构组成). */
export const DevicePassword = z.string().regex(/^[\x21-\x7e]{6}$/, '应为 6 位可见字符 / six printable characters')

/** Whether a device is heard: `never` so far, `silent` for longer than it may be, or `heard`. */
export type Hearing = 'never' | 'silent' | 'heard'

/** How a device is heard at a moment; times in ISO or as Date. */
export function hearingOf(
  { lastSeenAt, silentAfter }: { readonly lastSeenAt: Date | null; readonly silentAfter: number },
  now: Date,
): Hearing {
  if (lastSeenAt === null) return 'never'
  return now.getTime() - lastSeenAt.getTime() > silentAfter * 60_000 ? 'silent' : 'heard'
}
