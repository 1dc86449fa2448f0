import { posix } from 'node:path';

/** Where the bytes of a file are served: an address that always gives the same. */
export const fileAddress = (sha256: string, path: string): string =>
  `/catalog/files/${sha256}?name=${encodeURIComponent(posix.basename(path))}`;

const BINARY =
  /\.(png|jpe?g|gif|ico|webp|bmp|svgz|pdf|zip|7z|gz|dll|exe|msi|docx?|xlsx?|pptx?|woff2?|ttf|cer|pfx|mp4)$/i;

export const looksLikeText = (path: string): boolean => !BINARY.test(path);
