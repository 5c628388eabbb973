import { useText } from '@workpoints/core/web'

/** Who changed a row, as people read it: what the demonstration wrote is nobody's. */
export function useAuthor(): (by: string) => string {
  const t = useText()
  return (by) => (by === 'demo' ? t('演示程序', 'the demonstration') : by)
}
