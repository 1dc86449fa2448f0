/** Scripts cannot run on this machine; `message` says what is missing and how to install it. */
export class HostUnavailable extends Error {
  readonly code = 'POWERSHELL_HOST_UNAVAILABLE';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HostUnavailable';
  }
}
