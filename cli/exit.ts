/** How a command ends. The numbers are part of the contract. */
export const EXIT = { done: 0, inputFault: 1, wrongUse: 2, partial: 3 } as const;

/** The input is at fault, and the message says what to do about it. Printed without a stack. */
export class InputFault extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.inputFault) {
    super(message);
    this.exitCode = exitCode;
  }
}
