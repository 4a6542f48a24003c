import { IsIn, ValidateBy } from 'class-validator';
import { AfterMail } from '../mail/mail.controller.js';
import { isAddress } from '../mail/address.js';
import { EmptyIsAbsent, Line, MayLack } from '../orders/fields.js';
import type { Language } from '../texts/language.js';

const ADDRESS_MAX = 254;

export class AnchorsQuery {
  /** Where the page before ended. */
  @EmptyIsAbsent() @MayLack() @AfterMail() after?: string;
}

export class NewAddressDto {
  @Line(200) name!: string;
  @Line(ADDRESS_MAX)
  @ValidateBy({
    name: 'isEmail',
    validator: { validate: (value) => typeof value === 'string' && isAddress(value) },
  })
  address!: string;
  /** Left out: in both. */
  @EmptyIsAbsent() @MayLack() @IsIn(['vi', 'en']) language?: Language;
}

export class AcknowledgementDto {
  /** How somebody outside said so: by phone to whom, by which letter. */
  @EmptyIsAbsent() @MayLack() @Line(500) told?: string;
}
