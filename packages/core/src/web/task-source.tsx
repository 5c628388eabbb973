import { useText } from './language.tsx'
import { AppLink } from './navigation.tsx'
import type { TaskData } from './task-data.ts'
import './task-page.css'

/** The task in the document's own words, and the way to its place there. */
export function TaskSource({ task }: { readonly task: Pick<TaskData, 'number' | 'text'> }) {
  const t = useText()
  return (
    <figure className="task-source">
      <blockquote lang="zh-CN">{task.text}</blockquote>
      <figcaption>
        {t(`工作要点第 ${task.number} 项`, `Item ${task.number} of the plan`)}
        <AppLink href={`/document#task-${task.number}`}>{t('查看原文位置', 'See it in the document')}</AppLink>
      </figcaption>
    </figure>
  )
}
