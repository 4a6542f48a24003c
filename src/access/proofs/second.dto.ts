import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class SecondDto {
  /** Six digits from the telephone, or a recovery code. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  code!: string;
}
