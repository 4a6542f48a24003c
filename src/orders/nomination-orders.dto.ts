import { type NominationOrder, PAPER_ANSWERS } from '../../workflows/index.js';
import { AttestationDto, DossierDto } from './dossier.dto.js';
import {
  APaper,
  Free,
  Id,
  Ids,
  IsDay,
  isLine,
  Key,
  LineOrNothing,
  Many,
  MayLack,
  One,
  OneOf,
  type PaperDto,
  Said,
  Whole,
} from './fields.js';
import {
  ArrayMaxSize,
  IsArray,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  type ValidationArguments,
} from 'class-validator';

/** The version its sender saw: if anything has changed since, he is told instead. */
export class Seen {
  @Key() type!: string;
  @Whole(0, 2_000_000_000) version!: number;
}

class WithReason extends Seen {
  @Said() reason!: string;
}

class OfPart extends Seen {
  @Id() part!: string;
}

class OfPartWithReason extends OfPart {
  @Said() reason!: string;
}

class VerdictDto {
  @Id() entry!: string;
  @OneOf('verified', 'rejected') verdict!: string;
  @MayLack() @Free(2000) note?: string;
}

class EditDossier extends Seen {
  @One(() => DossierDto) dossier!: DossierDto;
}

class Return extends WithReason {
  @MayLack() @Ids() items?: string[];
}

class CheckEvidence extends Seen {
  @Many(() => VerdictDto) items!: VerdictDto[];
}

class WithOpinion extends Seen {
  @Said() opinion!: string;
}

class Forward extends Seen {
  @APaper() letter!: PaperDto;
}

class Receive extends Seen {
  @MayLack() @LineOrNothing(200) reference?: string;
}

class Recognise extends Seen {
  @APaper() decision!: PaperDto;
}

class Decline extends WithReason {
  @MayLack() @APaper() decision?: PaperDto;
}

/** Each a field that may be corrected, or a piece of evidence by its id. */
const MENDABLE = /^(name|post|narrative|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/;

class ReturnForCorrection extends WithReason {
  @MayLack()
  @IsArray()
  @ArrayMaxSize(200)
  @Matches(MENDABLE, { each: true })
  items?: string[];
}

class ChangeAnswer extends WithReason {
  @OneOf('recognised', 'declined') to!: string;
  @APaper() decision!: PaperDto;
}

/** With the scan itself, which the page takes with it; its hash is ours to make. */
export class RecordAnswer extends Seen {
  @Key() @OneOf(...PAPER_ANSWERS) answer!: string;
  @MayLack() @APaper() decision?: PaperDto;
  @MayLack() @LineOrNothing(200) reference?: string;
  @MayLack() @Free(4000) reason?: string;
}

class FosteringPlan extends Seen {
  @Said(200) responsible!: string;
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(1000, { each: true })
  activities!: string[];
}

class Progress extends Seen {
  @Said() report!: string;
}

class ProposeCommendation extends OfPartWithReason {
  @Said(200) form!: string;
}

class AdviseCommendation extends OfPart {
  @Said() opinion!: string;
}

class DecideCommendation extends OfPart {
  @APaper() decision!: PaperDto;
}

class DraftStory extends OfPart {
  @Said(300) title!: string;
  @Said(40_000) text!: string;
}

class PublishStory extends OfPart {
  @Said(200) channel!: string;
}

class RecordActivity extends Seen {
  @Said() activity!: string;
  @IsDay() on!: string;
}

class EvaluateYear extends Seen {
  @Whole(1990, 2200) year!: number;
  @Many(() => AttestationDto, 100) attested!: AttestationDto[];
  @Said() remark!: string;
}

class ReviewMidterm extends Seen {
  @OneOf('keep', 'improve', 'drop') verdict!: string;
  @Said() remark!: string;
}

class ReviewFinal extends Seen {
  @OneOf('confirm', 'not') verdict!: string;
  @Said() remark!: string;
}

class Replace extends WithReason {
  @APaper() minutes!: PaperDto;
}

class Disqualify extends WithReason {
  @OneOf('discipline', 'death', 'transfer') cause!: string;
  @APaper() decision!: PaperDto;
}

const NAME_MOST = 200;

const fitsItsField = (to: unknown, args?: ValidationArguments): boolean => {
  const { field } = (args?.object ?? {}) as { readonly field?: unknown };
  return field === 'narrative' || (isLine(to) && String(to).length <= NAME_MOST);
};

class Correct extends WithReason {
  @OneOf('name', 'post', 'narrative') field!: string;
  /** The story is long; a name or a post is one line, as every paper prints it. */
  @Said(20_000)
  @ValidateBy({ name: 'isShortLine', validator: { validate: fitsItsField } })
  to!: string;
}

class Nudge extends Seen {
  @Said(200) slot!: string;
}

/** Orders the clock, a round or the register gives never come from outside by themselves. */
type FromOutside = Exclude<
  NominationOrder['type'],
  | 'LAPSE'
  | 'CALL'
  | 'RECOUNT'
  // of all that are chosen, by the plan
  | 'MIGRATE'
  | 'REOPEN'
  | 'PUT_BEFORE_COUNCIL'
  | 'SELECT'
  | 'NOT_SELECT'
  // comes with a file, by its page
  | 'RECORD_ANSWER'
  // with a file that is made here, and by the code on its cover
  | 'HAND_FILE'
  | 'TAKE_RECEIPT'
>;

export const NOMINATION_ORDERS: Readonly<Record<FromOutside, new () => Seen>> = {
  EDIT_DOSSIER: EditDossier,
  SUBMIT: Seen,
  ENDORSE: Seen,
  RETURN: Return,
  CHECK_EVIDENCE: CheckEvidence,
  ACCEPT: Seen,
  REPORT_UNQUALIFIED: WithOpinion,
  OBJECT: WithReason,
  CONTEST_FACTS: WithReason,
  FORWARD: Forward,
  RECEIVE: Receive,
  RECOGNISE: Recognise,
  DECLINE: Decline,
  RETURN_FOR_CORRECTION: ReturnForCorrection,
  RESEND: Forward,
  CHANGE_ANSWER: ChangeAnswer,
  CONFIRM_ANSWER: Seen,
  DISMISS_ANSWER: WithReason,
  FILE_FOSTERING_PLAN: FosteringPlan,
  REPORT_PROGRESS: Progress,
  PROPOSE_COMMENDATION: ProposeCommendation,
  ADVISE_COMMENDATION: AdviseCommendation,
  DECIDE_COMMENDATION: DecideCommendation,
  REFUSE_COMMENDATION: OfPartWithReason,
  DRAFT_STORY: DraftStory,
  CONSENT_STORY: OfPart,
  WITHDRAW_CONSENT: OfPartWithReason,
  APPROVE_STORY: OfPart,
  PUBLISH_STORY: PublishStory,
  RETRACT_STORY: OfPartWithReason,
  RECORD_ACTIVITY: RecordActivity,
  EVALUATE_YEAR: EvaluateYear,
  REVIEW_MIDTERM: ReviewMidterm,
  REVIEW_FINAL: ReviewFinal,
  REPLACE: Replace,
  WITHDRAW: WithReason,
  DISQUALIFY: Disqualify,
  CORRECT: Correct,
  HOLD: WithReason,
  RELEASE: WithReason,
  RECHECK: WithOpinion,
  NUDGE: Nudge,
};
