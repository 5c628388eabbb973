/** Whom a message goes to. */
export interface Recipient {
  readonly name: string
  readonly username: string
  readonly email: string | null
  readonly phone: string | null
}

/** What leaves the platform. It names counts and where to look; whoever else reads the channel learns nothing of the matter. */
export interface Message {
  /** Stable over retries: who gets it twice can drop one. */
  readonly id: string
  readonly to: Recipient
  readonly title: string
  /** One matter a line; for channels that reach this person alone. */
  readonly lines: readonly string[]
  /** The same in one sentence that anybody may read, for channels that a group reads. */
  readonly brief: string
  /** Where to go; null where the deployment does not know its own address. */
  readonly link: string | null
}

/** A way out of the platform. Throws when it did not take the message; what it answers is kept with the message. */
export interface Channel {
  readonly id: 'email' | 'webhook'
  /** Whether it has an address for somebody. */
  readonly reaches: (to: Recipient) => boolean
  readonly send: (message: Message) => Promise<string>
}
