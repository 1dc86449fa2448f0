import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { VendorAnswersService } from '#requests';
import { Public } from '../../access/requires.js';

/** Where a vendor's answers arrive, without a login: the link's token is the key, and works once. */
@Public()
@Controller('vendor-links')
export class VendorAnswersController {
  constructor(private readonly answers: VendorAnswersService) {}

  @Post(':token')
  @HttpCode(204)
  submit(@Param('token') token: string, @Body() body: unknown): Promise<void> {
    return this.answers.submit(token, body);
  }
}
