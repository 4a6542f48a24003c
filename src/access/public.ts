import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = 'access:public';

/** Open to whoever comes: nobody is looked up. Every other route needs a session. */
export const Public = (): CustomDecorator => SetMetadata(IS_PUBLIC, true);
