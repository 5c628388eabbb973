import { type ComponentType, createContext } from 'react'

/** What shows the files of a row. */
export type EntryFiles = ComponentType<{ readonly entry: string; readonly label: string }>

/** Files are kept above registers: who puts the application together says what shows them. Null where nothing does. */
export const EntryFilesContext = createContext<EntryFiles | null>(null)
