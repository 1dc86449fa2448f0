import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Attachment, AttachmentsService, Conversation, type Request, type RequestMessage } from '#requests';
import { Requires } from '../access/requires.js';
import { AttachmentType, RequestMessageType } from './attachment.type.js';
import { RequestType } from './request.type.js';

/** Files of a request, and what is written about it. */
@Resolver(() => RequestType)
export class ConversationResolver {
  constructor(
    private readonly attachmentsService: AttachmentsService,
    private readonly conversation: Conversation,
  ) {}

  @Requires('request.own', 'desk.assess', 'desk.judge', 'desk.build')
  @Mutation(() => RequestMessageType, { description: 'A customer’s message is for both; audience is for the desk.' })
  writeMessage(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('body') body: string,
    @Args('audience', { type: () => String, nullable: true }) audience?: string | null,
  ): Promise<RequestMessage> {
    return this.conversation.write(requestId, { body, audience });
  }

  @Requires('request.own', 'desk.assess', 'desk.judge', 'desk.build')
  @Mutation(() => AttachmentType, { description: 'What was found in the file is meant to be here.' })
  confirmAttachment(@Args('id', { type: () => ID }) id: string): Promise<Attachment> {
    return this.attachmentsService.confirm(id);
  }

  @Requires('request.own', 'desk.assess', 'desk.judge', 'desk.build')
  @Mutation(() => Boolean, { description: 'Takes the file away for good.' })
  async removeAttachment(@Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.attachmentsService.remove(id);
    return true;
  }

  @ResolveField(() => [AttachmentType], { description: 'Oldest first.' })
  attachments(@Parent() { id }: Request): Promise<Attachment[]> {
    return this.attachmentsService.of(id);
  }

  @ResolveField(() => [RequestMessageType], { description: 'Oldest first.' })
  messages(@Parent() { id }: Request): Promise<RequestMessage[]> {
    return this.conversation.of(id);
  }
}
