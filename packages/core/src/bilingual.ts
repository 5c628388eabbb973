import type { Text } from './text.ts'

/** Both languages of a schema's message, which is written as `中文 / English`. It stands apart from the schemas: the sign-in page loads none. */
export function bilingual(message: string): Text {
  const [zh = message, en = zh] = message.split(' / ')
  return { zh, en }
}
