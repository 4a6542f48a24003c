/** Why a mail did not leave, in the words of whoever would not take it. */
abstract class MailFailure extends Error {}

/** For good: this recipient or this mail. Only a person can mend it. */
export class Refused extends MailFailure {}

/** For now: the server spoke, and will perhaps take it later. */
export class PutOff extends MailFailure {}

/** No server hears us, whatever the mail: it has not even been tried. */
export class Unheard extends MailFailure {}
