import { randomUUID } from 'node:crypto';

export const NOT_FOUND_NUMBER = -2147220469;
export const NOT_SUPPORTED_NUMBER = -2147180996;
export const UNEXPECTED_NUMBER = -2147180999;

/** A refusal with content: Profit answers it with status 500, in Dutch unless the caller asks for English. */
export class ProfitError extends Error {
  readonly reference = randomUUID().replaceAll('-', '').toUpperCase();

  constructor(
    readonly dutch: string,
    readonly english: string,
    readonly errorNumber = -2147220503,
  ) {
    super(english);
  }

  body(language: string | undefined): object {
    const externalMessage = /^en/i.test(language ?? '') ? this.english : this.dutch;
    return { externalMessage, errorNumber: this.errorNumber, profitLogReference: this.reference };
  }
}

export function unexpected(): ProfitError {
  return new ProfitError(
    'Er is een onverwachte fout opgetreden.',
    'An unexpected error has occurred.',
    UNEXPECTED_NUMBER,
  );
}

export function doesNotExist(label: string, englishLabel: string): ProfitError {
  return new ProfitError(
    `De ingevulde waarde bij '${label}' bestaat niet.`,
    `The entered value for '${englishLabel}' does not exist.`,
    NOT_FOUND_NUMBER,
  );
}

export function mandatory(label: string, englishLabel: string): ProfitError {
  return new ProfitError(`Het veld '${label}' is verplicht.`, `The field '${englishLabel}' is mandatory.`);
}

export function notSupported(): ProfitError {
  const english = 'This UpdateConnector is not supported or the user is not authorised.';
  return new ProfitError(
    'General message: Deze UpdateConnector wordt niet ondersteund of de gebruiker is niet geautoriseerd.',
    `General message: ${english}`,
    NOT_SUPPORTED_NUMBER,
  );
}
