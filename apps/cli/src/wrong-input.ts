/** What the person at the keyboard can put right; `message` is one sentence that says how. Exit code 2. */
export class WrongInput extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongInput';
  }
}
