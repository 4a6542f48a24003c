import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { UUID } from '../../http/input.pipe.js';

export class SignInDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(256)
  password!: string;

  /** Code of the organisation, where an installation holds several. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organisation?: string;
}

export class InventedDto {
  @IsString()
  @Matches(UUID)
  person!: string;
}
