import { useQuery } from '@tanstack/react-query'
import type { Text } from '@workpoints/core'
import { chapterOrdinal, useCoreApi, useSession, useText, useViewInput } from '@workpoints/core/web'
import type { Command } from '@workpoints/ui/command-palette'
import { isListed, serves, usePerson } from './person.ts'
import { rootPages } from './root-pages.ts'

/** Everything that can be gone to: pages, areas, tasks, units, indicators, found in either language. The lists are read when the palette opens. */
export function useDestinations(open: boolean): readonly Command[] {
  const t = useText()
  const api = useCoreApi()
  const input = useViewInput()
  const { can } = usePerson()
  const { data: session } = useSession()
  const enabled = open && can.includes('read')
  const tasks = useQuery({ ...api.task.list.queryOptions(input), enabled })
  const units = useQuery({ ...api.unit.list.queryOptions(input), enabled })
  const indicators = useQuery({ ...api.indicator.list.queryOptions(input), enabled })
  if (!open) return []

  const to = (group: string, href: string, name: Text) => ({ key: href, group, href, label: t(name), names: name })
  const numbered = (number: string, { zh, en }: Text): Text => ({ zh: `${number} ${zh}`, en: `${number} ${en}` })
  const pages = rootPages.filter((page) => isListed(page) && serves(page, can))
  const found = [
    ...pages.map((page) => ({ ...to(t('页面', 'Pages'), page.path, page.title), words: [] })),
    ...(session?.plugins ?? []).map(({ id, area, title }) => {
      const ordinal = area === null ? { zh: '', en: '' } : chapterOrdinal(area)
      const name = { zh: `${ordinal.zh}${title.zh}`, en: `${ordinal.en}${title.en}` }
      return { ...to(t('工作领域', 'Areas'), `/${id}`, name), words: [id] }
    }),
    ...(tasks.data?.rows ?? []).map(({ number, title }) => ({
      ...to(t('任务', 'Tasks'), `/tasks/${number}`, numbered(number, title)),
      words: [number],
    })),
    ...(indicators.data ?? []).map(({ id, name }) => ({
      ...to(t('指标', 'Indicators'), `/indicators/${id}`, name),
      words: [id],
    })),
    ...(units.data ?? [])
      .filter((unit) => unit.can.includes('read'))
      .map(({ id, name, full, code, aliases }) => ({
        ...to(t('单位', 'Units'), `/units/${id}`, name),
        words: [full, code ?? '', ...aliases.map((alias) => alias.text)],
      })),
  ]
  return found.map(({ names, words, ...command }) => ({ ...command, keywords: [names.zh, names.en, ...words] }))
}
