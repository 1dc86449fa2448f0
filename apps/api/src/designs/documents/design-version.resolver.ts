import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { designMarkdown, type DesignVersion } from '#requests';
import { DesignVersionType } from './design.type.js';

@Resolver(() => DesignVersionType)
export class DesignVersionResolver {
  @ResolveField(() => String, { description: 'As people read it. The file that is downloaded is in English.' })
  markdown(
    @Parent() { content, head }: DesignVersion,
    @Args('language', { type: () => String, defaultValue: 'en', description: 'Of its words: en or nl.' })
    language: string,
  ): string {
    return designMarkdown(content, head, language === 'nl' ? 'nl' : 'en');
  }
}
