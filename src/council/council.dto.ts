import { IsIn } from 'class-validator';
import { type Seat, SEATS } from '../../workflows/index.js';
import { EmptyIsAbsent, Free, Id, IsDay, Line, Many, MayLack } from '../orders/fields.js';

/** Far more than any department's Council. */
const MEMBERS_MOST = 60;

class SeatDto {
  @Id() person!: string;
  @IsIn(SEATS) seat!: Seat;
}

/** A decision on the Council (Quyết định thành lập, kiện toàn Hội đồng TĐKT Sở). */
export class NewCouncilDto {
  @Line(60) number!: string;
  @IsDay() issuedOn!: string;
  @Line(200) signedBy!: string;
  /** The first day of the Council it names. */
  @IsDay() from!: string;
  @MayLack() @Free(1000) note?: string;
  @Many(() => SeatDto, MEMBERS_MOST) members!: SeatDto[];
  /** The last decision its sender has seen. */
  @MayLack() @Id() last?: string;
}

export class CouncilQuery {
  @EmptyIsAbsent() @MayLack() @IsDay() day?: string;
}
