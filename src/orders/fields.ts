import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { isDay } from '../../workflows/index.js';

/** A calendar day that exists, `yyyy-mm-dd`. */
export const IsDay = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'isDay',
    target: target.constructor,
    propertyName: String(property),
    validator: { validate: isDay },
  });

/** Text that says something: a reason, an opinion, a report. */
export const Said = (most = 4000): PropertyDecorator =>
  applyDecorators(IsString(), IsNotEmpty(), MaxLength(most));

/** Text that may be empty. */
export const Free = (most = 20_000): PropertyDecorator => applyDecorators(IsString(), MaxLength(most));

export const Key = (): PropertyDecorator => applyDecorators(IsString(), IsNotEmpty(), MaxLength(100));

export const Id = (): PropertyDecorator => IsUUID('all');

export const Ids = (most = 200): PropertyDecorator =>
  applyDecorators(IsArray(), ArrayMaxSize(most), IsUUID('all', { each: true }));

export const OneOf = (...values: readonly string[]): PropertyDecorator => IsIn(values);

export const Whole = (least: number, most: number): PropertyDecorator =>
  applyDecorators(IsInt(), Min(least), Max(most));

export const Many = (of: () => new () => object, most = 200): PropertyDecorator =>
  applyDecorators(IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(of));

/** Number and date of a decision or letter. */
export class PaperDto {
  @Said(60) number!: string;
  @IsDay() date!: string;
}

export const APaper = (): PropertyDecorator =>
  applyDecorators(
    IsNotEmpty(),
    ValidateNested(),
    Type(() => PaperDto),
  );

export { IsOptional as MayLack };
