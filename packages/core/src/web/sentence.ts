/** A clause as a sentence of its own: its first letter large. Chinese has no such letters and stays as it is. */
export const asSentence = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1)
