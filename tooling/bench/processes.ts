import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100 // USER_HZ, the unit of /proc/PID/stat on every Linux

/** Fields of `/proc/PID/stat` after the command's name: state, parent, …; undefined when the process has gone. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return undefined
  }
}

/** Processor time that a process has used, seconds; Linux only. */
export function cpuSeconds(pid: number): number {
  const stat = statOf(pid)
  return (Number(stat?.[11]) + Number(stat?.[12])) / ticksPerSecond
}

/** A process and all its descendants. */
export function familyOf(pid: number): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const children = pids.map(Number).filter((other) => Number(statOf(other)?.[1]) === pid)
  return [pid, ...children.flatMap(familyOf)]
}

/** What a process is called. */
export function nameOf(pid: number): string {
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
}

/** Memory of a process, MB (10⁶ bytes): its resident set, and its share where pages are shared (PSS); PSS can be added up. */
export function memoryOf(pid: number): { readonly rss: number; readonly pss: number } {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const read = (name: string): number => Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(text)?.[1]) * 1.024e-3
  return { rss: read('Rss'), pss: read('Pss') }
}
