/** A preview, and as text the input that it was made with. */
export interface Previewed {
  id: string;
  input: string;
}

export const previewed = (id: string, input: object): Previewed => ({ id, input: JSON.stringify(input) });

/** The preview as long as it is one of this very input: a run is never confirmed with the calls of another choice. */
export const previewOf = (input: object, made: Previewed | null): string | null =>
  made?.input === JSON.stringify(input) ? made.id : null;
