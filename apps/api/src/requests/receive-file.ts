import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';

export interface ReceivedFile {
  name: string;
  bytes: Buffer;
  /** The other fields of the form. */
  fields: Record<string, string>;
}

/**
 * The one file of a form, field `file`, in memory.
 * @throws PayloadTooLargeException above `most` bytes; BadRequestException without a file, or when the form is not well formed
 */
export function receiveFile(request: Request, response: Response, most: number): Promise<ReceivedFile> {
  const receive = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: most, files: 1, fields: 5, fieldSize: 1000, parts: 6 },
    defParamCharset: 'utf8',
  }).single('file');
  return new Promise((resolve, reject) => {
    receive(request, response, (error: unknown) => {
      if (error) return reject(refusal(error, most));
      if (!request.file) return reject(new BadRequestException('Choose a file first: the form has none in "file".'));
      const { originalname: name, buffer: bytes } = request.file;
      return resolve({ name, bytes, fields: { ...(request.body as Record<string, string>) } });
    });
  });
}

function refusal(error: unknown, most: number): Error {
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE')
    return new PayloadTooLargeException(
      `The file is larger than ${most / 1_000_000} MB. Split it, or give its address.`,
    );
  return new BadRequestException(error instanceof Error ? error.message : 'The form could not be read.');
}
