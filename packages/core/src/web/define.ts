import type { ComponentType } from 'react'
import type { Action, Plugin, Text } from '../index.ts'

/** A page of a plugin, below `/<plugin id>`; `path` is '' for its first page. Loaded when it is opened. */
export interface Page {
  readonly path: string
  readonly title: Text
  /** Who sees it in the navigation: holders of one of these actions; everybody without. The server decides what it answers. */
  readonly needs?: readonly Action[]
  /** Reached from another page, such as a form: neither in the navigation nor among what can be gone to. */
  readonly unlisted?: true
  /** A register's rows: a module keeps these together, apart from its other pages. */
  readonly ledger?: true
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

/** The half of a plugin that runs in the browser. */
export interface WebHalf {
  readonly plugin: Plugin
  readonly pages: readonly Page[]
}

/** Declares a plugin's web half. */
export function defineWeb(half: WebHalf): WebHalf {
  return half
}
