/** One thing that is wrong: which field it belongs to (null: the whole), a code for machines, a sentence for people. */
export type Problem = { field: string | null; code: string; message: string }

class Failure extends Error {
  constructor(
    message: string,
    readonly problems: Problem[] = [{ field: null, code: 'FAILED', message }],
  ) {
    super(message)
    this.name = new.target.name
  }
}

/** It does not exist, or it does for others only: the two are not told apart. */
export class NotFound extends Failure {}
/** Known, and not allowed to. */
export class Forbidden extends Failure {}
/** Somebody was faster: what was read is no longer what is there. */
export class Conflict extends Failure {}
/** Understood, and against a rule of the domain; lists everything that is missing. */
export class Refused extends Failure {}
/** Not understood: the input has the wrong shape. */
export class Invalid extends Failure {}

export type KnownFailure = NotFound | Forbidden | Conflict | Refused | Invalid

export function isKnownFailure(error: unknown): error is KnownFailure {
  return error instanceof Failure
}
