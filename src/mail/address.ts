import { isEmail } from 'class-validator';

/** What a mail server could be asked to deliver to at all; anything else is set aside before anybody is asked. */
export const isAddress = (address: string): boolean => isEmail(address, { allow_utf8_local_part: false });
