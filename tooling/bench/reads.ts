const asked = (path: string, input: object): string =>
  `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`

/** The two hot reads that are measured: the overview, and the task list narrowed to one area and one light. */
export const reads = {
  overview: asked('core.plan.overview', {}),
  tasks: asked('core.task.list', { area: 4, light: 'red' }),
} as const

export type Read = keyof typeof reads
