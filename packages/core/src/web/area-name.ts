import { useText } from './language.tsx'
import { useSession } from './session.ts'

/** Names an area by its module's short title; by its printed heading where the module is not enabled. */
export function useAreaName(): (area: {
  readonly plugin: string
  readonly title: { zh: string; en: string }
}) => string {
  const t = useText()
  const { data: session } = useSession()
  return (area) => t(session?.plugins.find((plugin) => plugin.id === area.plugin)?.title ?? area.title)
}
