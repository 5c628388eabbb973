import type { TargetView } from '../server/target.view.ts'

/** Where a target opens: on its task's page, or beside the document for a target of the head goals. */
export function targetHref({ id, source }: Pick<TargetView, 'id' | 'source'>): string {
  return source.startsWith('goal-') ? `/document?target=${encodeURIComponent(id)}` : `/tasks/${source}#${id}`
}
