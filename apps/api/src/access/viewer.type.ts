import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('User', { description: 'Somebody who logs in.' })
export class UserType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

@ObjectType('Tenant', { description: 'A customer.' })
export class TenantType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  slug: string;
}

@ObjectType('DemoPerson', { description: 'Somebody of the demo that one can log in as.' })
export class DemoPersonType {
  @Field(() => String, { description: 'Who they are at the OpenID provider: pass it as `as` to /auth/login.' })
  subject: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  role: string;

  @Field(() => String, { nullable: true, description: 'Name of the tenant that they work for.' })
  tenant: string | null;
}

@ObjectType('Demo', { description: 'What only the demo installation has.' })
export class DemoType {
  @Field(() => [DemoPersonType])
  persons: DemoPersonType[];

  @Field(() => String, { description: 'Address of the pretend outside world.' })
  sandboxUrl: string;
}

@ObjectType('Viewer', { description: 'Whoever asks: who they are, where they work, what they may do.' })
export class ViewerType {
  @Field(() => UserType, { nullable: true, description: 'Null for who is not logged in.' })
  user: UserType | null;

  @Field(() => TenantType, { nullable: true, description: 'The tenant that is worked in.' })
  tenant: TenantType | null;

  @Field(() => [TenantType], { description: 'The tenants that can be chosen.' })
  tenants: TenantType[];

  @Field(() => [String])
  roles: string[];

  @Field(() => [String])
  permissions: string[];

  @Field(() => DemoType, { nullable: true })
  demo: DemoType | null;
}
