/** What a bench has to stop and remove, done in reverse order at its end, however it ends. */
export class Cleanup {
  readonly #closers: (() => void | Promise<void>)[] = []

  /** Has `close` called at the end. */
  defer(close: () => void | Promise<void>): void {
    this.#closers.push(close)
  }

  /** Closes everything, last opened first; a second call finds nothing to do. */
  async run(): Promise<void> {
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) await close()
  }
}
