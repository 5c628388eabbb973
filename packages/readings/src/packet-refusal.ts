import type { Text } from '@workpoints/core'

/** Why nothing of a stored packet went into the series. Codes are kept with the packet. */
export const packetRefusals = {
  /** DataTime is missing, is no beginning of an hour, or lies before 2015 or after tomorrow. */
  time: { zh: '数据时间缺失、不是整点或不合理', en: 'its DataTime is missing, no whole hour, or cannot be' },
  /** Before the site's first day or after its last. */
  validity: { zh: '不在点位的启用期内', en: 'the site is not in use on that day' },
} as const satisfies Record<string, Text>
export type PacketRefusal = keyof typeof packetRefusals
