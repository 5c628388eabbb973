import { useRouter } from '@tanstack/react-router'
import { useHref, useText } from '@workpoints/core/web'
import { CommandPalette as Palette } from '@workpoints/ui/command-palette'
import { SearchTrigger } from '@workpoints/ui/search-trigger'
import { useState } from 'react'
import { useDestinations } from './palette-destinations.ts'

/** Goes anywhere by a few typed letters; Ctrl K opens it from every page. */
export function CommandPalette() {
  const t = useText()
  const router = useRouter()
  const hrefOf = useHref()
  const [open, setOpen] = useState(false)
  const commands = useDestinations(open)
  return (
    <>
      <SearchTrigger label={t('转到…', 'Go to…')} shortcut="Ctrl K" onOpen={() => setOpen(true)} />
      <Palette
        open={open}
        onOpenChange={setOpen}
        commands={commands}
        onGo={(href) => router.history.push(hrefOf(href))}
        labels={{
          title: t('转到页面、任务、单位或指标', 'Go to a page, task, unit or indicator'),
          placeholder: t('任务编号、名称、单位、指标…', 'Task number, name, unit, indicator…'),
          empty: t('没有找到。换一个词，或输入任务编号。', 'Nothing found. Try another word or a task number.'),
          count: (count) => t(`${count} 个结果`, `${count} results`),
        }}
      />
    </>
  )
}
