import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ActionReportType, AuditLineType } from './action.type.js';

@Resolver(() => ActionReportType)
export class ActionReportResolver {
  @ResolveField(() => [AuditLineType])
  auditLogs(
    @Parent() { auditLogs }: ActionReportType,
    @Args('last', {
      type: () => Int,
      nullable: true,
      description: 'So many of them, the last ones. All when left out.',
    })
    last?: number,
  ): AuditLineType[] {
    return auditLogs.slice(Math.max(auditLogs.length - (last ?? auditLogs.length), 0));
  }
}
