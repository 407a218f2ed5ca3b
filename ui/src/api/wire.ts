// Made by `./dev types` from src-tauri/crates/companion/src/wire. Do not edit.

/**
 * A sign that is active.
 */
export type ActiveSign = { 
/**
 * `RF01` … `RF20`.
 */
id: string, 
/**
 * How soon to act.
 */
level: SignLevel, 
/**
 * The programme day it was first reported.
 */
since: string, };

/**
 * The answers right after a session.
 */
export type After = { 
/**
 * The largest leak.
 */
leak: Amount, 
/**
 * Heaviness, 0 to 10.
 */
heaviness: number, 
/**
 * Pelvic pain, 0 to 10.
 */
pelvic_pain: number, 
/**
 * Pain of legs, back or hips, 0 to 10.
 */
body_pain: number, 
/**
 * Gone within the hour.
 */
gone_within_hour?: boolean, };

/**
 * Which session the questions right after are about.
 */
export type AfterRunAsked = { 
/**
 * Its entry; left out, the latest of today that waits for answers.
 */
id?: string, };

/**
 * How much leaked.
 */
export type Amount = "none" | "drops" | "splash" | "more";

/**
 * Whether the screen is to stay on by itself.
 */
export type Awake = { 
/**
 * It stays on until this is false, or the page begins anew.
 */
on: boolean, };

/**
 * A backup to make.
 */
export type BackupAsked = { 
/**
 * What locks it. Nobody can open it without.
 */
passphrase: string, };

/**
 * A backup made, read again and compared.
 */
export type BackupDone = { 
/**
 * Where it is now.
 */
place: string, 
/**
 * How many entries are in it.
 */
entries: number, };

/**
 * The last verified backup.
 */
export type BackupState = { 
/**
 * The programme day it was verified on; null where there was none.
 */
last: string | null, 
/**
 * Whether another would be good: a month has passed.
 */
due: boolean, };

/**
 * L1 to L7 as one session, on two days.
 */
export type Battery = { 
/**
 * It is what the plan asks for next.
 */
due: boolean, 
/**
 * The check that counts now offers it.
 */
offered: boolean, 
/**
 * A check is what is missing.
 */
check_first: boolean, 
/**
 * Four weeks without impact ask for it: one day is enough.
 */
retest: boolean, 
/**
 * Days all passed that still count.
 */
passed: Array<string>, 
/**
 * The first day for the second.
 */
second_from: string | null, 
/**
 * The last day for the second.
 */
second_until: string | null, 
/**
 * With both: the last morning that counts both.
 */
until: string | null, 
/**
 * The walk of today is passed: it goes on from L2.
 */
walked: boolean, 
/**
 * Why it is not offered now.
 */
reasons: Array<Reason>, };

/**
 * A battery, done or stopped.
 */
export type BatteryDone = { 
/**
 * One id per tap: that of the session.
 */
tap: string, 
/**
 * The draft it finishes. It is dropped in the same transaction, and the
 * session takes the time at which the draft was last kept.
 */
draft?: string, 
/**
 * What was felt.
 */
events: Array<Event>, 
/**
 * In the order they were done.
 */
tests: Array<BatteryTest>, };

/**
 * One test of a battery.
 */
export type BatteryTest = { 
/**
 * One id per tap: that of the test.
 */
tap: string, 
/**
 * What she did.
 */
test: Test, };

/**
 * Why a decision would be another one now.
 */
export type Because = "entries" | "taken_back" | "programme" | "clock";

/**
 * How the baby was born.
 */
export type BirthMode = "vaginal" | "assisted" | "caesarean";

/**
 * Bleeding.
 */
export type Bleeding = "none" | "usual" | "unclear" | "increased";

/**
 * Pain of legs, back or hips.
 */
export type BodyPainKind = "plain" | "sharp" | "limp" | "bone_point";

/**
 * What the UI needs before its first screen.
 */
export type Boot = { 
/**
 * Whether she has told about the birth yet.
 */
welcomed: boolean, 
/**
 * Her settings.
 */
settings: Settings, 
/**
 * Whether it is quiet now.
 */
hours: Hours, 
/**
 * The path of the screen she was in the middle of when the phone ended the app.
 */
place: string | null, 
/**
 * The first screen, where it is Today.
 */
today: Today | null, 
/**
 * The app's version.
 */
version: string, };

/**
 * What the UI says when it starts.
 */
export type BootAsked = { 
/**
 * Her language and region, as a BCP 47 tag (`en-GB`).
 */
locale: string, 
/**
 * The first day of the week there, 1 Monday to 7 Sunday, as the web engine knows it.
 */
first_weekday: number, };

/**
 * A buzz.
 */
export type Buzz = { 
/**
 * What it says.
 */
cue: Cue, };

/**
 * Her prompts as a calendar file, a fallback no phone silences.
 */
export type CalendarFile = { 
/**
 * A name for it.
 */
name: string, 
/**
 * iCalendar, RFC 5545.
 */
text: string, 
/**
 * Reminders in it; with none there is nothing to open.
 */
entries: number, 
/**
 * Where the host has put it; null where the window is to offer it.
 */
kept: string | null, };

/**
 * A run that was begun and is taken up again.
 */
export type CarryOnAsked = { 
/**
 * When it began, as [`Course::started`] said.
 */
started: When, };

/**
 * One change of the past.
 */
export type Change = { 
/**
 * The programme day.
 */
day: string, 
/**
 * What changed: `stage`, `rung`, `level`, `hold`, `referral`, `sign`, `pause`.
 */
what: string, 
/**
 * From; null when it begins.
 */
from: Figure | null, 
/**
 * To; null when it ends.
 */
to: Figure | null, 
/**
 * Why.
 */
reasons: Array<Reason>, };

/**
 * A past week that counts otherwise now.
 */
export type ChangedWeek = { 
/**
 * Its first day.
 */
start: string, 
/**
 * Days with a practice now.
 */
done: number, 
/**
 * Its goal now.
 */
goal: number, 
/**
 * Whether it meets the goal now.
 */
met: boolean, };

/**
 * The decision before a run.
 */
export type Check = { 
/**
 * The judgement that counts now; null when there is none.
 */
judgement: Judgement | null, 
/**
 * What follows.
 */
offer: Offer, 
/**
 * Why, everything that speaks for or against impact today.
 */
reasons: Array<Reason>, 
/**
 * Warning signs active now.
 */
signs: Array<ActiveSign>, };

/**
 * A self-check.
 */
export type CheckSeen = { 
/**
 * Its entry.
 */
id: string, 
/**
 * Its programme day.
 */
day: string, 
/**
 * Hold, seconds.
 */
hold_s: number, 
/**
 * Repetitions.
 */
reps: number, 
/**
 * Quick ones.
 */
fast: number, 
/**
 * A lift was felt.
 */
feels_lift: boolean, };

/**
 * Nothing more than that it was.
 */
export type CheckUp = Record<symbol, never>;

/**
 * A clinician saw her.
 */
export type Clinician = { 
/**
 * Who.
 */
role: Role, 
/**
 * The earliest week for impact, 6 or later.
 */
impact_from_week?: number, 
/**
 * The leak that may pass.
 */
leak_ceiling?: LeakCeiling, 
/**
 * The heaviness that may pass, 0 to 2.
 */
heaviness_ceiling?: number, 
/**
 * The pelvic pain that may pass, 0 to 2.
 */
pelvic_pain_ceiling?: number, 
/**
 * Her own practice.
 */
prescription?: Prescription, 
/**
 * Holds it ends, `H1` `H3` `H4` `H5` `H6` `H7`.
 */
clears?: Array<string>, };

/**
 * Every way Surefoot refuses. The UI has a text for each; a test compares the two.
 */
export type Code = "already_open" | "read_only" | "disk_full" | "damaged" | "newer_version" | "storage" | "birth_in_future" | "birth_too_long_ago" | "before_birth" | "in_future" | "out_of_range" | "note_too_long" | "not_a_date" | "malformed" | "unknown_entry" | "tap_reused" | "nothing_to_undo" | "birth_unknown" | "check_needed" | "battery_due" | "no_impact_now" | "no_session_before" | "not_gpx" | "gpx_truncated" | "gpx_too_large" | "gpx_no_times" | "gpx_empty" | "gpx_forbidden_xml" | "gpx_encoding" | "gpx_gone" | "file_not_ours" | "file_newer" | "file_cut" | "file_edited" | "wrong_passphrase" | "file_too_costly" | "file_too_large" | "file_gone" | "file_in_future" | "file_conflict" | "other_birth" | "passphrase_needed" | "passphrase_short" | "not_verified" | "nowhere_to_put" | "nothing_before" | "erase_again" | "locked" | "wrong_secret" | "try_later" | "biometric_declined" | "biometric_gone" | "key_unreadable" | "pin_short" | "pin_plain" | "code_differs" | "code_gone";

/**
 * Conditions a clinician should know of.
 */
export type Condition = "prolapse" | "heart_lung" | "neurological" | "kidney" | "hypertension" | "anaemia" | "eating_disorder" | "hypermobility";

/**
 * What a diary holds.
 */
export type Contents = { 
/**
 * Entries in force.
 */
entries: number, 
/**
 * Entries that this version cannot read. They are kept and not counted.
 */
unread: number, 
/**
 * The first day told of.
 */
first_day: string | null, 
/**
 * The last day told of.
 */
last_day: string | null, 
/**
 * The latest birth.
 */
birth: string | null, };

/**
 * Copies into the folder that was chosen.
 */
export type CopiesAsked = { 
/**
 * What opens them. It is not kept.
 */
passphrase: string, };

/**
 * The folder she chose; null where she chose none.
 */
export type CopiesChosen = { 
/**
 * Its name.
 */
name: string | null, };

/**
 * Where copies go, and the last one.
 */
export type CopiesOn = { 
/**
 * The folder's name.
 */
name: string, 
/**
 * The programme day of the last one; null before the first.
 */
last: string | null, 
/**
 * Why the last try came to nothing.
 */
trouble: CopyTrouble | null, };

/**
 * Whether copies are made by themselves.
 */
export type CopiesPage = { 
/**
 * Where they go; null where none are made.
 */
on: CopiesOn | null, };

/**
 * A copy, if one is due.
 */
export type CopyNow = { 
/**
 * Whether she wants one in any case.
 */
wanted: boolean, };

/**
 * Why there is no new copy.
 */
export type CopyTrouble = "folder_gone" | "disk_full" | "not_written";

/**
 * A change of something she told before. The older entry stays in the log.
 */
export type Correction = { 
/**
 * One id per tap.
 */
tap: string, 
/**
 * The entry to replace.
 */
id: string, 
/**
 * When it happened; left out, as before.
 */
on?: When, 
/**
 * What it says now.
 */
body: FactBody, };

/**
 * Whose emergency numbers are shown.
 */
export type Country = "locale" | "uk" | "eu" | "us" | "other";

/**
 * An impact session, ready to be begun.
 */
export type Course = { 
/**
 * The rung; null where the running is hers to choose.
 */
rung: string | null, 
/**
 * An easier one than planned.
 */
easier: boolean, 
/**
 * What it counts as when all of it is done …
 */
whole: SessionKind, 
/**
 * … and when it ended early.
 */
part: SessionKind, 
/**
 * Running seconds; null until she has chosen them.
 */
planned_run_s: number | null, 
/**
 * The fewest and the most minutes she can choose; null where she does not.
 */
choose_min: [number, number] | null, 
/**
 * What it is made of, in order.
 */
parts: Array<Part>, 
/**
 * How long all of it takes, in seconds.
 */
total_s: number, 
/**
 * Leg, back or hip pain in the check it rests on.
 */
pain_before: number | null, 
/**
 * The check it rests on.
 */
check: EntryRef | null, 
/**
 * Now, as she would write it down: when a session begun at once started.
 */
started: When, 
/**
 * Why this one.
 */
reasons: Array<Reason>, };

/**
 * The session that today's decision offers.
 */
export type CourseAsked = { 
/**
 * Minutes of running she chooses, where the running is hers to choose (S7);
 * not looked at otherwise.
 */
minutes?: number, };

/**
 * What a buzz says. Each can be told from the others without looking.
 */
export type Cue = "begin" | "release" | "end";

/**
 * The page about her data.
 */
export type DataPage = { 
/**
 * How many entries are kept.
 */
entries: number, 
/**
 * The last verified backup.
 */
backup: BackupState, 
/**
 * Whether the diary before the last file is there and can be put back.
 */
former: boolean, };

/**
 * A day asked for.
 */
export type DayAsked = { 
/**
 * Programme day; left out, today.
 */
day?: string, };

/**
 * What a day was.
 */
export type DayMark = "practised" | "rest" | "open" | "ahead" | "before";

/**
 * One day of the diary.
 */
export type DayPage = { 
/**
 * Programme day.
 */
day: string, 
/**
 * Whether it is today.
 */
today: boolean, 
/**
 * The day before, from the birth on.
 */
previous: string | null, 
/**
 * The day after, up to today.
 */
next: string | null, 
/**
 * Completed weeks since the birth on that day; null before she told it.
 */
weeks: number | null, 
/**
 * What is known of it.
 */
summary: DaySummary, 
/**
 * Her entries, oldest first.
 */
entries: Array<Entry>, };

/**
 * What is known of a day. A value she did not give is null, never 0.
 */
export type DaySummary = { 
/**
 * Number of leaks told; null when nothing was said about leaks.
 */
leaks: number | null, 
/**
 * Largest heaviness told, 0 to 10.
 */
heaviness: number | null, 
/**
 * Largest pelvic pain told, 0 to 10.
 */
pelvic_pain: number | null, 
/**
 * Practices done.
 */
practices: number, 
/**
 * Strength sessions completed.
 */
strength: number, 
/**
 * Low-load or impact activity.
 */
moved: boolean, 
/**
 * A warning sign was reported.
 */
sign: boolean, 
/**
 * A rest day.
 */
rest: boolean, 
/**
 * Entries of any kind, without the first questions: a note alone is one.
 */
entries: number, 
/**
 * Leak, heaviness and pelvic pain are all known (programme §2).
 */
reported: boolean, };

/**
 * What was decided.
 */
export type Decided = { "what": "check", 
/**
 * The colour of her answers: `green`, `amber_capacity`, `amber_pelvic`, `red`.
 */
outcome: string | null, 
/**
 * What was offered, as in [`super::plan::Offer`].
 */
offer: string, 
/**
 * The rung offered.
 */
rung: string | null, 
/**
 * Its running seconds.
 */
run_s: number | null, } | { "what": "stage", 
/**
 * From; null when it begins.
 */
from: Figure | null, 
/**
 * To.
 */
to: Figure | null, } | { "what": "rung", 
/**
 * From; null when it begins.
 */
from: Figure | null, 
/**
 * To; null when it ends.
 */
to: Figure | null, };

/**
 * A decision that was shown.
 */
export type Decision = { 
/**
 * Its id.
 */
id: string, 
/**
 * The programme day it was made for.
 */
day: string, 
/**
 * The clock time `HH:MM` of the entry that made it; null where the day's
 * beginning did.
 */
time: string | null, 
/**
 * The programme day on which it was first shown, where that was a later one.
 */
shown_on: string | null, 
/**
 * The version of the programme that decided.
 */
programme_version: number, 
/**
 * What was shown.
 */
shown: Shown, 
/**
 * What would be decided now, where that is something else.
 */
now: Different | null, };

/**
 * A page of decisions.
 */
export type Decisions = { 
/**
 * Newest first.
 */
decisions: Array<Decision>, 
/**
 * How many were ever shown.
 */
count: number, 
/**
 * How many of them would be decided differently now.
 */
different: number, 
/**
 * What to ask for next; null when there is nothing older.
 */
older: string | null, };

/**
 * A page of decisions asked for.
 */
export type DecisionsAsked = { 
/**
 * The page after this one: what [`Decisions::older`] named.
 */
after?: string, 
/**
 * Only those that would be decided differently now.
 */
different_only: boolean, };

/**
 * The figures of a refusal.
 */
export type Details = { 
/**
 * The field of the entry the refusal is about, as a path such as `body.pain`.
 */
field?: string, 
/**
 * The smallest value taken.
 */
min?: number, 
/**
 * The largest value taken.
 */
max?: number, 
/**
 * A date the refusal turns on, `YYYY-MM-DD`.
 */
date?: string, 
/**
 * Where a damaged diary was set aside.
 */
path?: string, 
/**
 * How long the next try has to wait, in seconds.
 */
wait_s?: number, };

/**
 * What this device can do. What it cannot is not offered to her.
 */
export type DeviceCan = { 
/**
 * Whether it has a motor to buzz with.
 */
buzzes: boolean, 
/**
 * How a file that was made can be handed on.
 */
shares: Sharing, 
/**
 * What the window can be kept out of.
 */
hides: Hiding, 
/**
 * Whether she can give it a folder for copies, once and for good.
 */
gives_folders: boolean, 
/**
 * Whether a page can be put on paper.
 */
prints: boolean, 
/**
 * Whether it knows her finger or her face, and keeps a key for them.
 */
recognises: boolean, };

/**
 * The diary of a day. Everything left out is unknown.
 */
export type Diary = { 
/**
 * Leaks; an empty list says there was none.
 */
leaks?: Array<Leak>, 
/**
 * Heaviness, 0 to 10.
 */
heaviness?: number, 
/**
 * Pelvic, scar or abdominal pain, 0 to 10.
 */
pelvic_pain?: number, 
/**
 * Pain of legs, back or hips, 0 to 10.
 */
body_pain?: number, 
/**
 * Bleeding.
 */
bleeding?: Bleeding, 
/**
 * Sleep in minutes.
 */
sleep_min?: number, 
/**
 * Energy, 0 to 10.
 */
energy?: number, 
/**
 * Emptying the bladder is difficult.
 */
emptying_difficulty?: boolean, 
/**
 * Pain with sex.
 */
pain_with_sex?: boolean, 
/**
 * She is ill.
 */
ill?: boolean, 
/**
 * Her own words. No rule reads them.
 */
note?: string, };

/**
 * What would be decided now.
 */
export type Different = { 
/**
 * Why it is another decision.
 */
because: Because, 
/**
 * That decision; null where there would be none.
 */
shown: Shown | null, };

/**
 * What to do now.
 */
export type DoNow = "go_on" | "walk" | "stop";

/**
 * Something begun and not finished: kept so that nothing is lost when the
 * phone is snatched away. The body belongs to the screen that made it.
 */
export type Draft = { 
/**
 * Which flow it belongs to: `practice`, `strength`, `check`, `diary`, `welcome` …
 */
name: string, 
/**
 * The screen's own JSON, 64 kB at most.
 */
body: string, };

/**
 * A draft asked for or dropped.
 */
export type DraftAsked = { 
/**
 * Which flow's.
 */
name: string, };

/**
 * An entry as it stands in her diary.
 */
export type Entry = { 
/**
 * Its id.
 */
id: string, 
/**
 * The programme day it belongs to, by her present day boundary.
 */
day: string, 
/**
 * Clock time `HH:MM`.
 */
time: string, 
/**
 * Whether it replaced an older entry.
 */
edited: boolean, 
/**
 * What it says.
 */
body: FactBody, };

/**
 * A pointer to an entry that led to a decision.
 */
export type EntryRef = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its programme day.
 */
day: string, 
/**
 * Clock time `HH:MM`.
 */
time: string, 
/**
 * What kind of entry it is (the `type` of its body).
 */
kind: string, };

/**
 * Everything to be gone.
 */
export type EraseNow = { 
/**
 * The word of the first step.
 */
word: string, };

/**
 * What would be gone.
 */
export type EraseSeen = { 
/**
 * To be given back with the second step.
 */
word: string, 
/**
 * How many entries are kept; a locked diary does not say.
 */
entries: number | null, 
/**
 * The last verified backup; a locked diary does not say.
 */
backup: BackupState | null, };

/**
 * Something felt during a session.
 */
export type Event = { 
/**
 * The running second.
 */
at_run_s: number, 
/**
 * What.
 */
kind: EventKind, 
/**
 * How much leaked.
 */
amount?: Amount, 
/**
 * How strong, 0 to 10.
 */
score?: number, 
/**
 * A sharp pain.
 */
sharp?: boolean, };

/**
 * What was felt during a session.
 */
export type EventKind = "leak" | "heaviness" | "pelvic_pain" | "bulge" | "bowel" | "bleeding" | "body_pain" | "unwell";

/**
 * One exercise.
 */
export type Exercise = { 
/**
 * Its id; the UI has its name, its cue and its drawing.
 */
id: string, 
/**
 * Whether it is done left and right.
 */
sides: boolean, };

/**
 * What a fact says. The `type` key names it.
 */
export type FactBody = { "type": "profile" } & Profile | { "type": "check_up" } & CheckUp | { "type": "clinician" } & Clinician | { "type": "self_check" } & SelfCheck | { "type": "practice" } & Practice | { "type": "strength" } & StrengthDone | { "type": "low_load" } & LowLoad | { "type": "diary" } & Diary | { "type": "screen" } & Screen | { "type": "test" } & Test | { "type": "red_flag" } & RedFlag | { "type": "red_flag_cleared" } & RedFlag | { "type": "readiness" } & Readiness | { "type": "impact_session" } & ImpactSession | { "type": "morning_after" } & MorningAfter | { "type": "isi" } & Isi | { "type": "rest" } & Rest | { "type": "pregnancy" } & Pregnancy;

/**
 * What to do now about something felt.
 */
export type FeltNow = { 
/**
 * What to do.
 */
now: DoNow, 
/**
 * The warning sign it raises once it is written down.
 */
sign: string | null, };

/**
 * A figure with its unit.
 */
export type Figure = { "unit": "weeks", "value": number } | { "unit": "days", "value": number } | { "unit": "count", "value": number } | { "unit": "percent", "value": number } | { "unit": "score", "value": number } | { "unit": "seconds", "value": number } | { "unit": "minutes", "value": number } | { "unit": "hours", "value": number } | { "unit": "sides", "value": { 
/**
 * Left.
 */
left: number, 
/**
 * Right.
 */
right: number, } } | { "unit": "date", "value": string } | { "unit": "flag", "value": boolean } | { "unit": "word", "value": string };

/**
 * A file to be read; one begun before is given up.
 */
export type FileBegin = { 
/**
 * Its size in bytes.
 */
size_bytes: number, };

/**
 * A file that left.
 */
export type FileLeft = { 
/**
 * Where it is now.
 */
place: string, };

/**
 * What is in it?
 */
export type FileLook = { 
/**
 * What opens it, where it is locked.
 */
passphrase?: string, };

/**
 * The next part of it.
 */
export type FilePart = { 
/**
 * Its bytes in base 64, at most a megabyte.
 */
base64: string, };

/**
 * What is in a file. Nothing of it is taken yet.
 */
export type FileSeen = { 
/**
 * The day it was made, `YYYY-MM-DD`.
 */
made: string, 
/**
 * The version of the app that made it.
 */
app: string, 
/**
 * What it holds.
 */
theirs: Contents, 
/**
 * What is here now.
 */
ours: Contents, 
/**
 * How many lines of it are not here yet.
 */
fresh: number, 
/**
 * Why it cannot be added to what is here; null where it can.
 */
merge: MergeObstacle | null, };

/**
 * A file taken, or the diary before it put back.
 */
export type FileTaken = { 
/**
 * How many entries are here now.
 */
entries: number, };

/**
 * How to take the file that was looked at.
 */
export type FileWay = { 
/**
 * Added to what is here, or else in its place.
 */
merge: boolean, };

/**
 * Fourteen days.
 */
export type Fortnight = { 
/**
 * Days on which leaks are known.
 */
told_days: number, 
/**
 * Leaks told, of any cause.
 */
leaks: number, 
/**
 * Days on which heaviness is known.
 */
heaviness_days: number, 
/**
 * Of them with heaviness above 0.
 */
heavy_days: number, 
/**
 * The largest heaviness.
 */
worst_heaviness: number | null, 
/**
 * Days enough to count leaks.
 */
enough: boolean, 
/**
 * Days enough to count heaviness.
 */
heaviness_enough: boolean, };

/**
 * Eaten, drunk, bladder emptied.
 */
export type Fuelled = "yes" | "no" | "faint_or_skipping";

/**
 * A file to be read; one begun before is given up.
 */
export type GpxBegin = { 
/**
 * The size of the file in bytes.
 */
size_bytes: number, };

/**
 * Runs to keep, all in one action.
 */
export type GpxKeep = { 
/**
 * One id per tap.
 */
tap: string, 
/**
 * Their places in the file.
 */
places: Array<number>, 
/**
 * Support used.
 */
support?: Support, };

/**
 * Why a run cannot be kept.
 */
export type GpxObstacle = "already_here" | "before_birth" | "in_future" | "no_running" | "too_long";

/**
 * The next part of its text.
 */
export type GpxPart = { 
/**
 * The text, at most a megabyte.
 */
text: string, };

/**
 * What is in the file. Nothing of it is kept yet.
 */
export type GpxPreview = { 
/**
 * Its runs, in the order of the file.
 */
runs: Array<GpxRun>, };

/**
 * One run of the file.
 */
export type GpxRun = { 
/**
 * Its place in the file, from 0.
 */
place: number, 
/**
 * The programme day it belongs to.
 */
day: string, 
/**
 * The clock time of its beginning, `HH:MM`.
 */
time: string, 
/**
 * From the first point to the last, seconds.
 */
duration_s: number, 
/**
 * At a running pace, seconds.
 */
run_s: number, 
/**
 * The way, metres. It is shown and not kept.
 */
distance_m: number, 
/**
 * The mean heart rate; null where the file has none. It is shown and not kept.
 */
heart_rate_bpm: number | null, 
/**
 * Why it cannot be kept; null where it can.
 */
obstacle: GpxObstacle | null, 
/**
 * Impact sessions already told for that day.
 */
others: number, };

/**
 * How long the diary stays open after she left the app.
 */
export type Grace = "at_once" | "minute" | "five_minutes" | "quarter_hour";

/**
 * Which greeting suits the hour.
 */
export type Greeting = "morning" | "afternoon" | "evening" | "night";

/**
 * What the window can be kept out of.
 */
export type Hiding = "everything" | "screenshots" | "recent_apps" | "nothing";

/**
 * Whether it is quiet now.
 */
export type Hours = { 
/**
 * It is: no sound, and the dim look where the look follows the device.
 */
quiet: boolean, 
/**
 * Seconds until that changes, 1 to 86 400; null when it never does.
 */
changes_in_s: number | null, };

/**
 * Illness, or perhaps pregnancy.
 */
export type Ill = "no" | "mild" | "yes" | "maybe_pregnant";

/**
 * An impact session.
 */
export type ImpactSession = { 
/**
 * What kind.
 */
kind: SessionKind, 
/**
 * The rung of a ladder session, `J1` to `J6`, `R1` to `R29`.
 */
rung?: string, 
/**
 * Running seconds planned.
 */
planned_run_s?: number, 
/**
 * Running seconds done.
 */
done_run_s?: number, 
/**
 * What was felt.
 */
events?: Array<Event>, 
/**
 * The answers right after.
 */
after?: After, 
/**
 * Support used.
 */
support?: Support, };

/**
 * One answer to the Incontinence Severity Index.
 */
export type IndexAnswer = { 
/**
 * Its entry.
 */
id: string, 
/**
 * Its programme day.
 */
day: string, 
/**
 * 0 to 12.
 */
score: number, 
/**
 * `dry`, `slight`, `moderate`, `severe`, `very_severe`.
 */
band: string, 
/**
 * The lowest score of the band.
 */
low: number, 
/**
 * The highest score of the band.
 */
high: number, };

/**
 * The Incontinence Severity Index.
 */
export type Isi = { 
/**
 * How often, 0 to 4.
 */
frequency: number, 
/**
 * How much, 0 to 3.
 */
amount: number, };

/**
 * The judgement of her answers.
 */
export type Judgement = { 
/**
 * `green`, `amber_capacity`, `amber_pelvic`, `red`.
 */
outcome: string, 
/**
 * Q1 to Q12 with their colours.
 */
questions: Array<Question>, };

/**
 * Whether the last impact session settled.
 */
export type LastSettled = "yes" | "late" | "no" | "none_yet";

/**
 * The one thing that matters now.
 */
export type Lead = { 
/**
 * What it is.
 */
kind: LeadKind, 
/**
 * Why.
 */
reasons: Array<Reason>, };

/**
 * What matters now, in falling order.
 */
export type LeadKind = "sign" | "resume_session" | "resume_practice" | "morning_after" | "after" | "run" | "paused" | "practice" | "diary" | "strength" | "move" | "check" | "rest";

/**
 * One leak.
 */
export type Leak = { 
/**
 * What brought it on.
 */
trigger: Trigger, 
/**
 * How much.
 */
amount: LeakAmount, };

/**
 * How much leaked, where something did.
 */
export type LeakAmount = "drops" | "splash" | "more";

/**
 * The most a clinician lets pass.
 */
export type LeakCeiling = "none" | "drops" | "splash";

/**
 * She is leaving the app for a moment, or for longer.
 */
export type LockAway = { 
/**
 * It is only to choose a file.
 */
choosing: boolean, };

/**
 * A recovery code, shown once, for paper.
 */
export type LockCode = { 
/**
 * Its groups of four letters, in order.
 */
groups: Array<string>, 
/**
 * The two groups to be typed from the paper, counted from 1.
 */
asked: [number, number], };

/**
 * What kind of secret opens the lock.
 */
export type LockKind = "passphrase" | "pin";

/**
 * The lock goes on, or gets another secret.
 */
export type LockSet = { 
/**
 * What opens the lock that is on; left out where none is.
 */
current?: Unlock, 
/**
 * The new one.
 */
wanted: LockWanted, 
/**
 * The two groups of the recovery code that were asked for.
 */
typed: [string, string], };

/**
 * Whether there is a lock, and what stands between her and the diary now.
 */
export type LockState = { 
/**
 * Whether the app lock is on.
 */
on: boolean, 
/**
 * Whether the diary is locked now.
 */
locked: boolean, 
/**
 * What opens it; null where no lock is on.
 */
kind: LockKind | null, 
/**
 * Whether her finger or her face opens it, too, where the device knows them.
 */
biometric: boolean, 
/**
 * Wrong tries since the last right one.
 */
wrong_tries: number, 
/**
 * Seconds until the next try, rounded up; 0 where it may be now.
 */
wait_s: number, };

/**
 * A secret she would like, before it counts.
 */
export type LockWanted = { 
/**
 * What kind it is.
 */
kind: LockKind, 
/**
 * The passphrase or PIN.
 */
secret: string, };

/**
 * The look of the app.
 */
export type Look = "system" | "light" | "dark" | "night";

/**
 * Low-load activity.
 */
export type LowLoad = { 
/**
 * What.
 */
kind: LowLoadKind, 
/**
 * How long.
 */
minutes: number, 
/**
 * Without symptoms.
 */
symptom_free: boolean, };

/**
 * Low-load activity.
 */
export type LowLoadKind = "walk" | "cycle" | "cross_trainer" | "swim" | "other";

/**
 * Why a file cannot be added to what is here.
 */
export type MergeObstacle = "nothing_here" | "nothing_new" | "other_birth" | "conflict";

/**
 * The least there has to be before anything is said.
 */
export type Minimum = { 
/**
 * Runs in a block or on a side.
 */
runs: number, 
/**
 * Leaks.
 */
leaks: number, 
/**
 * Days told in a fortnight.
 */
fortnight_days: number, 
/**
 * Days told in a week.
 */
week_days: number, };

/**
 * A month of the diary, laid out in her weeks.
 */
export type Month = { 
/**
 * `YYYY-MM`.
 */
month: string, 
/**
 * The month before, where there is anything to tell or show.
 */
previous: string | null, 
/**
 * The month after, up to this month.
 */
next: string | null, 
/**
 * Rows of seven cells; a cell outside the month is null.
 */
weeks: Array<Array<MonthDay | null>>, 
/**
 * The seven dates that name the columns (any week; for their weekday only).
 */
weekdays: Array<string>, };

/**
 * A month asked for.
 */
export type MonthAsked = { 
/**
 * `YYYY-MM`; left out, the month of today.
 */
month?: string, };

/**
 * One day in a month.
 */
export type MonthDay = { 
/**
 * Programme day.
 */
day: string, 
/**
 * Day of the month.
 */
number: number, 
/**
 * Whether it is today.
 */
today: boolean, 
/**
 * Whether it can be opened: from the birth to today.
 */
open: boolean, 
/**
 * What is known of it.
 */
summary: DaySummary, };

/**
 * Mood.
 */
export type Mood = "ok" | "low" | "crisis";

/**
 * The morning after.
 */
export type Morning = { 
/**
 * The session day; null where there is none to answer for.
 */
day: string | null, 
/**
 * Its sessions; one answer is for all of them.
 */
runs: Array<RunAsked>, 
/**
 * It is the time to ask.
 */
due: boolean, 
/**
 * It was answered in time.
 */
answered: boolean, };

/**
 * The morning after.
 */
export type MorningAfter = { 
/**
 * The largest leak since.
 */
leak: Amount, 
/**
 * Heaviness, 0 to 10.
 */
heaviness: number, 
/**
 * Pelvic pain, 0 to 10.
 */
pelvic_pain: number, 
/**
 * Pain of legs, back or hips, 0 to 10.
 */
body_pain: number, 
/**
 * Bleeding came back or grew.
 */
bleeding_up: boolean, };

/**
 * Her five questions, each from her own data.
 */
export type MyQuestions = { 
/**
 * Her self-checks, newest first; a few of them.
 */
checks: Array<CheckSeen>, 
/**
 * The latest visit since the birth.
 */
seen: SeenBy | null, 
/**
 * The pattern.
 */
pattern: PatternSeen, 
/**
 * Today's plan, in the order she would do it.
 */
lines: Array<PlanLine>, 
/**
 * Where she is on the path.
 */
here: Step | null, 
/**
 * The next stage and its gate.
 */
next: Step | null, 
/**
 * Her runs with and without support.
 */
supports: SupportRuns, 
/**
 * How much there has to be.
 */
minimum: Minimum, };

/**
 * How near a day is by the calendar.
 */
export type Nearness = "today" | "tomorrow" | "later";

/**
 * Something she tells.
 */
export type NewEntry = { 
/**
 * One id per tap (a uuid made by the UI): the same tap twice is kept once.
 */
tap: string, 
/**
 * When it happened; left out, it is now.
 */
on?: When, 
/**
 * The draft this entry finishes. It is dropped in the same transaction,
 * and the entry takes the time at which the draft was last kept.
 */
draft?: string, 
/**
 * What she tells.
 */
body: FactBody, };

/**
 * The tests of a battery so far.
 */
export type NextAsked = { 
/**
 * In the order they were done.
 */
tests: Array<Test>, };

/**
 * A prompt to come.
 */
export type NextPrompt = { 
/**
 * The number of the prompt she chose.
 */
number: number, 
/**
 * What it is about.
 */
kind: PromptKind, 
/**
 * The programme day.
 */
day: string, 
/**
 * What her clock shows then, `YYYY-MM-DDTHH:MM`.
 */
local: string, 
/**
 * How near that is by the calendar.
 */
when: Nearness, };

/**
 * What follows on them.
 */
export type NextTest = { 
/**
 * The next test; null when the battery is over.
 */
next: string | null, 
/**
 * All seven are passed.
 */
complete: boolean, };

/**
 * No arguments.
 */
export type Nothing = Record<string, never>;

/**
 * A hold or a referral.
 */
export type Notice = { 
/**
 * `H1` … `H7`, `F1` … `F7`.
 */
id: string, 
/**
 * Since which programme day.
 */
since: string | null, 
/**
 * Why, and what ends it.
 */
reasons: Array<Reason>, };

/**
 * Telephone numbers, bundled with the app.
 */
export type Numbers = { 
/**
 * The country they are for: `uk`, `eu`, `us`, `other`.
 */
country: string, 
/**
 * Life-threatening emergencies.
 */
emergency: string, 
/**
 * Urgent advice the same day, where such a number exists.
 */
urgent: string | null, };

/**
 * The impact offer (`scenarios/FORMAT.md`, "Outcome").
 */
export type Offer = { 
/**
 * `planned`, `easier`, `low_impact`, `none`, `rest_day`, `battery`, `check_first`.
 */
offer: string, 
/**
 * The rung.
 */
rung: string | null, 
/**
 * Its running seconds.
 */
run_s: number | null, 
/**
 * A volume notice goes with it.
 */
notice: boolean, 
/**
 * What bites: `holds`, `readiness`, `spacing`, `stage`, `volume`.
 */
blocked_by: Array<string>, };

/**
 * A part of a session.
 */
export type Part = { 
/**
 * What she does.
 */
kind: PartKind, 
/**
 * It is running or a drill: none begins any more once something was felt.
 */
impact: boolean, 
/**
 * How long, in seconds; for counted repetitions the time they are given.
 */
seconds: number, 
/**
 * Repetitions; 0 where the time alone counts.
 */
reps: number, 
/**
 * Which interval or set, from 1; 0 where none is counted.
 */
nth: number, 
/**
 * Of how many.
 */
of: number, };

/**
 * What she does in a part.
 */
export type PartKind = "warm_up" | "run" | "walk" | "heel_drops" | "march" | "shuffle" | "bounce" | "jog" | "bounds" | "hops_left" | "hops_right" | "rest" | "cool_down";

/**
 * The pattern, always with its day and its counts (programme §13).
 */
export type PatternSeen = { 
/**
 * `D0` to `D5`, or `not_enough`.
 */
id: string, 
/**
 * The Monday it was worked out; null before the first.
 */
on: string | null, 
/**
 * Leaks with a known trigger in the 14 days before it.
 */
classified: number, 
/**
 * Days with one.
 */
days: number, 
/**
 * Of them with an urge.
 */
urgency: number, 
/**
 * Of them without: stress events.
 */
stress: number, 
/**
 * Stress events at lifting, standing up or walking.
 */
everyday: number, 
/**
 * Stress events at a cough, lifting, a jump, or early in a run.
 */
quick: number, 
/**
 * Leaks in longer runs.
 */
run: number, 
/**
 * Of them in the last third.
 */
late: number, 
/**
 * Classified leaks it needs.
 */
need_leaks: number, 
/**
 * Days it needs.
 */
need_days: number, };

/**
 * Whether the device lets Surefoot prompt.
 */
export type Permission = "unasked" | "granted" | "denied" | "unavailable";

/**
 * One phase of a practice.
 */
export type Phase = { 
/**
 * What she does.
 */
kind: PhaseKind, 
/**
 * How long, in seconds.
 */
seconds: number, 
/**
 * Which repetition, from 1; 0 where nothing is counted.
 */
rep: number, 
/**
 * Of how many.
 */
of: number, };

/**
 * What she does in a phase.
 */
export type PhaseKind = "settle" | "breathe_in" | "breathe_out" | "hold" | "let_go" | "quick_on" | "quick_off" | "rest" | "long_hold";

/**
 * Where she is to a stage.
 */
export type Place = "behind" | "here" | "next" | "ahead";

/**
 * What to do.
 */
export type PlanItem = { "kind": "practice", 
/**
 * `P0` to `P6`.
 */
level: string, 
/**
 * Hold in seconds.
 */
hold_s: number, 
/**
 * Rest in seconds.
 */
rest_s: number, 
/**
 * Slow repetitions.
 */
reps: number, 
/**
 * Sets of quick ones.
 */
fast_sets: number, 
/**
 * Quick ones in a set.
 */
fast_reps: number, 
/**
 * About how long it takes, in whole minutes.
 */
minutes: number, } | { "kind": "breathing", 
/**
 * About how long it takes, in whole minutes.
 */
minutes: number, } | { "kind": "strength", 
/**
 * `A`, `B` or `C`.
 */
set: string, 
/**
 * The most sessions a week.
 */
per_week_max: number, } | { "kind": "walk", 
/**
 * From, in minutes.
 */
min: number, 
/**
 * To, in minutes.
 */
max: number, } | { "kind": "low_impact", 
/**
 * From, in minutes.
 */
min: number, 
/**
 * To, in minutes.
 */
max: number, } | { "kind": "impact", 
/**
 * What is offered.
 */
offer: Offer, };

/**
 * A line of the plan.
 */
export type PlanLine = { 
/**
 * What to do.
 */
item: PlanItem, 
/**
 * How often it was done (today, or this week where the plan is weekly).
 */
done: number, 
/**
 * How often it is meant; null where it is as she likes.
 */
of: number | null, 
/**
 * Whether the counts are of the week.
 */
weekly: boolean, 
/**
 * Whether it is complete.
 */
complete: boolean, 
/**
 * Why it is there, and why so.
 */
reasons: Array<Reason>, };

/**
 * A pelvic floor practice.
 */
export type Practice = { 
/**
 * `P0` to `P6`.
 */
level: string, 
/**
 * Slow repetitions planned.
 */
planned: number, 
/**
 * Slow repetitions done.
 */
done: number, 
/**
 * Effort, 0 to 10.
 */
effort?: number, 
/**
 * Pain, 0 to 10.
 */
pain?: number, 
/**
 * She held her breath.
 */
breath_held?: boolean, };

/**
 * What a practice is made of.
 */
export type PracticeKind = "pfmt" | "breathing" | "stopped";

/**
 * A practice, ready to be played.
 */
export type PracticeSession = { 
/**
 * Her level, `P0` to `P6`.
 */
level: string, 
/**
 * What is played.
 */
kind: PracticeKind, 
/**
 * Slow repetitions planned (breaths, when it is breathing only).
 */
reps: number, 
/**
 * The phases in order.
 */
phases: Array<Phase>, 
/**
 * How long the whole takes, in seconds.
 */
total_s: number, 
/**
 * Why this dose.
 */
reasons: Array<Reason>, };

/**
 * A new pregnancy.
 */
export type Pregnancy = Record<symbol, never>;

/**
 * A practice prescribed by a clinician.
 */
export type Prescription = { 
/**
 * Hold in seconds, 1 or more.
 */
hold_s: number, 
/**
 * Slow repetitions, 1 or more.
 */
reps: number, 
/**
 * Quick ones, as one set.
 */
fast: number, };

/**
 * The birth and where she starts.
 */
export type Profile = { 
/**
 * `YYYY-MM-DD`.
 */
birth_date: string, 
/**
 * How the baby was born.
 */
birth_mode: BirthMode, 
/**
 * A tear.
 */
tear: Tear, 
/**
 * Number of births.
 */
births: number, 
/**
 * Leaked before or in pregnancy.
 */
leaked_before: boolean, 
/**
 * Running before.
 */
running_before: RunningBefore, 
/**
 * An earlier running injury.
 */
prior_running_injury: boolean, 
/**
 * Conditions.
 */
conditions: Array<Condition>, 
/**
 * Whether she breastfeeds.
 */
breastfeeding: boolean, 
/**
 * Whether the wound is healed.
 */
wound_healed?: boolean, 
/**
 * Where she starts.
 */
start: Start, };

/**
 * The Progress page.
 */
export type Progress = { 
/**
 * The path, S0 first.
 */
path: Array<Step>, 
/**
 * Her practice level, `P0` to `P6`.
 */
level: string, 
/**
 * Practice done of practice planned over the last seven days, in whole
 * per cent (programme §3); null when unknown.
 */
adherence_pct: number | null, 
/**
 * Her week.
 */
week: Week, 
/**
 * What changed, newest first.
 */
changes: Array<Change>, };

/**
 * One prompt for the device to hold, its words ready to show.
 */
export type Prompt = { 
/**
 * Its name at the device, 1 to 2^28. The same prompt on the same day keeps it.
 */
id: number, 
/**
 * The title.
 */
title: string, 
/**
 * The body.
 */
body: string, 
/**
 * The instant, UTC milliseconds, no fraction of a second.
 */
due_ms: number, 
/**
 * What her clock shows then, `YYYY-MM-DDTHH:MM`.
 */
local: string, 
/**
 * The zone of that clock, an IANA name.
 */
zone: string, 
/**
 * Whether it can be put off: later, not today. The test of one minute cannot.
 */
can_wait: boolean, };

/**
 * A routine of hers.
 */
export type PromptAnchor = "feed" | "kettle" | "teeth";

/**
 * What can be heard of a prompt.
 */
export type PromptEvent = "delivered" | "tapped" | "dismissed" | "later" | "not_today" | "refused";

/**
 * Something heard of a prompt.
 */
export type PromptHeard = { 
/**
 * The prompt.
 */
id: number, 
/**
 * What was heard.
 */
what: PromptEvent, };

/**
 * What a prompt is about.
 */
export type PromptKind = "practice" | "next_morning" | "before_session" | "monthly" | "measure";

/**
 * What a tap on a prompt leads to. The host keeps the latest until the window
 * takes it: one that is only being made could not hear of it.
 */
export type PromptLeads = { 
/**
 * The screen to open; null when nothing is to be opened.
 */
screen: PromptScreen | null, };

/**
 * One line of what became of prompts.
 */
export type PromptLogLine = { 
/**
 * The prompt; lines of one prompt share it.
 */
id: number, 
/**
 * What her clock showed, `YYYY-MM-DDTHH:MM`.
 */
local: string, 
/**
 * The programme day of the prompt.
 */
day: string, 
/**
 * What the prompt was about; null when it is not among her prompts any more.
 */
kind: PromptKind | null, 
/**
 * `delivered`, `tapped`, `later`, `not_today`, `muted`,
 * `missed`, `unheard`, `refused`.
 */
what: string, };

/**
 * One prompt she chose.
 */
export type PromptRule = { 
/**
 * Its number, given by Surefoot; 0 for a new one.
 */
number: number, 
/**
 * What it is about.
 */
kind: PromptKind, 
/**
 * The routine it goes with; left out, it goes by the clock.
 */
anchor?: PromptAnchor, 
/**
 * The clock time `HH:MM`; with a routine, the time it usually comes.
 */
time: string, 
/**
 * The days of the week, 1 Monday to 7 Sunday, at least one.
 */
weekdays: Array<number>, 
/**
 * Whether it prompts.
 */
on: boolean, };

/**
 * The screens a prompt can open.
 */
export type PromptScreen = "today" | "practice" | "next_morning" | "check" | "isi" | "five_questions" | "measure" | "reminders";

/**
 * The test that prompts in a minute.
 */
export type PromptTest = { "state": "none" } | { "state": "waiting" } | { "state": "arrived" } | { "state": "silent" };

/**
 * What stands in the way of prompts.
 */
export type PromptTrouble = "permission_denied" | "unavailable" | "zone_unknown" | "clock_behind";

/**
 * What she chose to be prompted about.
 */
export type Prompts = { 
/**
 * Her prompts, 24 at most.
 */
rules: Array<PromptRule>, 
/**
 * When nothing prompts; null for never.
 */
quiet: QuietHours | null, 
/**
 * Whether prompts go on as before once she has reached the programme's goal.
 */
keep_daily: boolean, };

/**
 * Prompts to keep.
 */
export type PromptsChange = { 
/**
 * One id per tap.
 */
tap: string, 
/**
 * All prompts, as they are to be.
 */
prompts: Prompts, };

/**
 * One question's colour.
 */
export type Question = { 
/**
 * `Q1` … `Q12`.
 */
id: string, 
/**
 * `green`, `amber`, `red`, `unanswered`.
 */
colour: string, };

/**
 * One questionnaire.
 */
export type QuestionnaireAsked = { 
/**
 * `screen` or `isi`.
 */
id: string, 
/**
 * The programme day it was last answered.
 */
last: string | null, 
/**
 * From this day on it is asked.
 */
due: string, 
/**
 * It is asked today.
 */
is_due: boolean, };

/**
 * When the questionnaires are due, and every index since the birth.
 */
export type Questionnaires = { 
/**
 * Both; empty while nothing is asked.
 */
asked: Array<QuestionnaireAsked>, 
/**
 * Answers to the index, newest first.
 */
index: Array<IndexAnswer>, 
/**
 * The latest band beside the first; null with fewer than two answers.
 */
trend: Trend | null, };

/**
 * "All quiet": no leak, heaviness 0, pelvic pain 0.
 */
export type Quiet = { 
/**
 * One id per tap.
 */
tap: string, 
/**
 * The programme day it is about; left out, today.
 */
day?: string, };

/**
 * Hours in which nothing prompts; they may run past midnight.
 */
export type QuietHours = { 
/**
 * The first quiet minute, `HH:MM`.
 */
from: string, 
/**
 * The first minute that is not quiet any more, `HH:MM`.
 */
to: string, };

/**
 * The answers before an impact session. Everything left out is unanswered.
 */
export type Readiness = { 
/**
 * Q1: warning signs, by id.
 */
warning_signs?: Array<string>, 
/**
 * Q2: the largest leak since the last check.
 */
leak?: Amount, 
/**
 * Q2: it was during impact.
 */
leak_during_impact?: boolean, 
/**
 * Q3: heaviness now, 0 to 10.
 */
heaviness?: number, 
/**
 * Q3: a bulge.
 */
bulge?: boolean, 
/**
 * Q4: pelvic, scar or abdominal pain, 0 to 10.
 */
pelvic_pain?: number, 
/**
 * Q5: pain of legs, back or hips, 0 to 10.
 */
body_pain?: number, 
/**
 * Q5: what kind.
 */
body_pain_kind?: BodyPainKind, 
/**
 * Q6: bleeding.
 */
bleeding?: Bleeding, 
/**
 * Q7: whether the last impact session settled.
 */
last_settled?: LastSettled, 
/**
 * Q8: sleep in minutes.
 */
sleep_min?: number, 
/**
 * Q8: energy, 0 to 10.
 */
energy?: number, 
/**
 * Q9: eaten, drunk, bladder emptied.
 */
fuelled?: Fuelled, 
/**
 * Q10: worry that this will hurt, 0 to 10.
 */
worry?: number, 
/**
 * Q11: ill, or maybe pregnant.
 */
ill?: Ill, 
/**
 * Q12: mood.
 */
mood?: Mood, };

/**
 * One rule that spoke.
 */
export type Reason = { 
/**
 * The rule's stable code, such as `S2.weeks` or `Q8.sleep`.
 */
rule: string, 
/**
 * What it is about.
 */
topic: string, 
/**
 * What it found.
 */
verdict: Verdict, 
/**
 * What was seen; null where nothing is known.
 */
had: Figure | null, 
/**
 * What was needed.
 */
need: Figure | null, 
/**
 * Her own entries that led there.
 */
entries: Array<EntryRef>, 
/**
 * The section of the programme.
 */
section: string, 
/**
 * How strong the ground is.
 */
strength: Strength, 
/**
 * Where the number comes from, as codes of the evidence page.
 */
sources: Array<string>, };

/**
 * Warning signs, by id.
 */
export type RedFlag = { 
/**
 * `RF01` to `RF20`; may be empty.
 */
ids: Array<string>, };

/**
 * Why something could not be done, and the figures a sentence about it needs.
 */
export type Refusal = { 
/**
 * What stands in the way.
 */
code: Code, 
/**
 * The figures that belong to it; each is present only where it helps.
 */
details: Details, };

/**
 * The reminders page.
 */
export type Reminders = { 
/**
 * What she chose.
 */
prompts: Prompts, 
/**
 * What she could choose, each with its usual time; the first is the one suggestion.
 */
offers: Array<PromptRule>, 
/**
 * What quiet hours usually are, for turning them on.
 */
usual_quiet: QuietHours, 
/**
 * Numbers of her prompts that lie in her quiet hours and so stay silent.
 */
in_quiet_hours: Array<number>, 
/**
 * Whether prompts have fallen to weekly because she reached the goal.
 */
weekly: boolean, 
/**
 * The next prompts, soonest first, 5 at most.
 */
next: Array<NextPrompt>, 
/**
 * Whether the device lets Surefoot prompt.
 */
permission: Permission, 
/**
 * She has chosen a prompt and nobody has asked her for permission yet.
 */
ask_permission: boolean, 
/**
 * What stands in the way.
 */
troubles: Array<PromptTrouble>, 
/**
 * Since when nothing was heard of her prompts.
 */
silent: Silence | null, 
/**
 * The last prompt of which anything was heard.
 */
last_heard: PromptLogLine | null, 
/**
 * What became of prompts, newest first, 40 lines at most; what is merely set is not told.
 */
log: Array<PromptLogLine>, 
/**
 * The test of one minute.
 */
test: PromptTest, 
/**
 * The rest she is in.
 */
rest: RestNow | null, };

/**
 * A removal of something she told before.
 */
export type Removal = { 
/**
 * One id per tap.
 */
tap: string, 
/**
 * The entry to remove.
 */
id: string, };

/**
 * Days of rest.
 */
export type Rest = { 
/**
 * First day, `YYYY-MM-DD`.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Why.
 */
reason: RestReason, };

/**
 * A rest to begin, or one that was.
 */
export type RestBegun = { 
/**
 * One id per tap.
 */
tap: string, 
/**
 * Why.
 */
reason: RestReason, 
/**
 * First programme day; left out, today.
 */
from?: string, 
/**
 * Last programme day, at most a year after the first.
 */
to: string, };

/**
 * A last day of a rest that begins today.
 */
export type RestEnd = { 
/**
 * The last programme day.
 */
to: string, 
/**
 * How many days that is, today among them.
 */
days: number, };

/**
 * The end of the rest she is in.
 */
export type RestEnded = { 
/**
 * One id per tap.
 */
tap: string, };

/**
 * A rest begun and not over.
 */
export type RestNow = { 
/**
 * First programme day.
 */
from: string, 
/**
 * Last programme day; it ends by itself after it.
 */
to: string, 
/**
 * Why.
 */
reason: RestReason, };

/**
 * The rest page.
 */
export type RestPage = { 
/**
 * The rest she is in.
 */
now: RestNow | null, 
/**
 * Last days to choose from, soonest first; all of them lie after the rest she is in.
 */
ends: Array<RestEnd>, 
/**
 * The one of them that is proposed.
 */
suggested: string | null, };

/**
 * Why she rests.
 */
export type RestReason = "ill" | "travel" | "family" | "period" | "other";

/**
 * Who saw her.
 */
export type Role = "physio" | "midwife" | "gp" | "sports_doctor" | "other";

/**
 * A session that is asked about.
 */
export type RunAsked = { 
/**
 * Its entry as it stands.
 */
entry: Entry, 
/**
 * Leg, back or hip pain before it; null where no check says.
 */
pain_before: number | null, };

/**
 * A block of four weeks.
 */
export type RunBlock = { 
/**
 * Its first programme day.
 */
from: string, 
/**
 * Its last.
 */
to: string, 
/**
 * Its runs.
 */
tally: RunTally, };

/**
 * Runs counted together.
 */
export type RunTally = { 
/**
 * Sessions with running in them.
 */
runs: number, 
/**
 * Of them with a leak.
 */
with_leak: number, 
/**
 * Leaks in them.
 */
leaks: number, 
/**
 * Seconds of running.
 */
run_s: number, 
/**
 * Leaks in ten minutes of running, in tenths; null where there is too little.
 */
per_ten_min_tenths: number | null, 
/**
 * There are runs enough to say so.
 */
enough: boolean, };

/**
 * Running before the birth.
 */
export type RunningBefore = "none" | "some" | "regular";

/**
 * The sentence of the Trends page. It only repeats counts; how far apart two
 * rates have to be is a team choice.
 */
export type Said = "runs_fewer" | "runs_more" | "runs_same" | "runs_counted" | "days_counted" | "not_enough";

/**
 * The answer to every write: it is on the disk.
 */
export type Saved = { 
/**
 * The entry.
 */
id: string, 
/**
 * The action, for Undo.
 */
action: string, 
/**
 * The programme day the entry belongs to.
 */
day: string, 
/**
 * Warning signs that are active now and were not before: the page opens.
 */
raised: Array<string>, 
/**
 * Weeks in a row changed because this changed something of the past.
 */
streak: StreakChange | null, };

/**
 * Five questions: new, worse or troubling since the last time.
 */
export type Screen = { 
/**
 * A leak.
 */
leak: boolean, 
/**
 * Urgency.
 */
urgency: boolean, 
/**
 * A bulge.
 */
bulge: boolean, 
/**
 * Bowel or wind loss.
 */
bowel: boolean, 
/**
 * Pelvic pain.
 */
pain: boolean, };

/**
 * A visit.
 */
export type SeenBy = { 
/**
 * Its programme day.
 */
day: string, 
/**
 * Who.
 */
role: string, 
/**
 * A practice of her own was given.
 */
prescribed: boolean, };

/**
 * She measured her own contraction.
 */
export type SelfCheck = { 
/**
 * Hold in seconds (E).
 */
hold_s: number, 
/**
 * Repetitions of that hold (R).
 */
reps: number, 
/**
 * Quick ones (F).
 */
fast: number, 
/**
 * One easy hold of 60 s was done.
 */
easy_hold_60?: boolean, 
/**
 * She feels a lift.
 */
feels_lift: boolean, 
/**
 * Letting go is hard.
 */
hard_to_relax: boolean, 
/**
 * Pain, 0 to 10.
 */
pain: number, };

/**
 * One session asked for.
 */
export type SessionAsked = { 
/**
 * Its entry, or an older one that it replaced.
 */
id: string, };

/**
 * What kind of impact session.
 */
export type SessionKind = "ladder" | "battery" | "off_plan";

/**
 * One session and what became of it.
 */
export type SessionSeen = { 
/**
 * Its entry.
 */
id: string, 
/**
 * Its programme day.
 */
day: string, 
/**
 * Clock time `HH:MM`.
 */
time: string, 
/**
 * Whether it replaced an older entry.
 */
edited: boolean, 
/**
 * What she told.
 */
told: ImpactSession, 
/**
 * Running seconds planned; what was left out is filled in (programme §2).
 */
planned_run_s: number, 
/**
 * Running seconds done, likewise.
 */
done_run_s: number, 
/**
 * `clean`, `body_amber`, `pelvic_amber`, `red`, `pending`, `unverified` (programme §7).
 */
result: string, 
/**
 * What the result rests on.
 */
reasons: Array<Reason>, 
/**
 * The mornings after that were about it, oldest first.
 */
mornings: Array<Entry>, 
/**
 * A morning after told now would be about it and in time.
 */
morning_open: boolean, 
/**
 * It would be about it and too late to settle it, and could still make it worse.
 */
morning_late: boolean, };

/**
 * A page of the sessions asked for.
 */
export type SessionsAsked = { 
/**
 * Go on after this session, the last of the page before; left out, from the newest.
 */
after?: string, };

/**
 * A page of her sessions, newest first.
 */
export type SessionsPage = { 
/**
 * The sessions.
 */
sessions: Array<SessionSeen>, 
/**
 * Where the next page goes on; null at the end.
 */
next: string | null, 
/**
 * How many sessions there are in all.
 */
count: number, };

/**
 * How the app behaves for her. A setting left out takes its default.
 */
export type Settings = { 
/**
 * When her day begins, in minutes after midnight, 0 to 360 (programme §1).
 */
day_boundary_min: number, 
/**
 * The first day of her week.
 */
week_start: WeekStart, 
/**
 * Days with a practice she wants in a week, 1 to 7 (programme §15).
 */
goal_days: number, 
/**
 * Whether "weeks in a row" stays out of sight.
 */
streak_hidden: boolean, 
/**
 * The look of the app.
 */
look: Look, 
/**
 * Whether quiet hours bring the night look, where the look is the device's.
 */
night_at_night: boolean, 
/**
 * Whether sessions buzz.
 */
haptics: boolean, 
/**
 * Whether sessions sound.
 */
sound: boolean, 
/**
 * Whose emergency numbers are shown.
 */
country: Country, 
/**
 * Whether the screen stays out of screenshots and of recent apps, as far as the device can.
 */
screen_hidden: boolean, 
/**
 * How long the diary stays open after she left the app, where the lock is on.
 */
lock_grace: Grace, };

/**
 * Settings to keep.
 */
export type SettingsChange = { 
/**
 * One id per tap.
 */
tap: string, 
/**
 * All settings, as they are to be.
 */
settings: Settings, };

/**
 * A file or folder that left, to be handed on.
 */
export type ShareAsked = { 
/**
 * Where it is, as the answer that made it said.
 */
place: string, };

/**
 * What became of that.
 */
export type Shared = { 
/**
 * Whether the device opened its sheet, or the folder.
 */
opened: boolean, };

/**
 * How a file that was made can be handed on.
 */
export type Sharing = "sheet" | "folder" | "nothing";

/**
 * A decision and its reasons.
 */
export type Shown = { 
/**
 * What was decided.
 */
decided: Decided, 
/**
 * Why.
 */
reasons: Array<Reason>, };

/**
 * One warning sign.
 */
export type Sign = { 
/**
 * `RF01` … `RF20`.
 */
id: string, 
/**
 * How soon to act.
 */
level: SignLevel, };

/**
 * How soon to act (programme §10).
 */
export type SignLevel = "emergency" | "same_day" | "soon" | "pause";

/**
 * The warning-sign page.
 */
export type Signs = { 
/**
 * Every sign of programme §10, in its order.
 */
table: Array<Sign>, 
/**
 * Signs reported and not yet answered by a clinician.
 */
active: Array<ActiveSign>, 
/**
 * Whom to call.
 */
numbers: Numbers, };

/**
 * Prompts of which nothing was heard.
 */
export type Silence = { 
/**
 * The programme day of the first.
 */
since: string, 
/**
 * How many.
 */
prompts: number, 
/**
 * Whether the device would have told: else they may have come and gone.
 */
certain: boolean, };

/**
 * Where she starts. Everything may be unknown.
 */
export type Start = { 
/**
 * Her typical leak.
 */
leak?: Amount, 
/**
 * Heaviness, 0 to 10.
 */
heaviness?: number, 
/**
 * Pelvic pain, 0 to 10.
 */
pelvic_pain?: number, 
/**
 * Minutes she walks without symptoms.
 */
walk_minutes?: number, 
/**
 * Her longest comfortable hold, in seconds.
 */
hold_s?: number, 
/**
 * Whether she can feel a lift.
 */
feels_lift?: boolean, };

/**
 * One stage of the path.
 */
export type Step = { 
/**
 * `S0` … `S7`.
 */
stage: string, 
/**
 * Where she is to it.
 */
place: Place, 
/**
 * Since which programme day she is there; only where she is.
 */
since: string | null, 
/**
 * The rung and the number of rungs, at S4 and above.
 */
rung: string | null, 
/**
 * What its gate asks for: one reason a cell; empty for S0 and stages behind her.
 */
gate: Array<Reason>, };

/**
 * Weeks in a row changed because something of the past did.
 */
export type StreakChange = { 
/**
 * Weeks in a row before.
 */
from: number, 
/**
 * Weeks in a row now.
 */
to: number, 
/**
 * The past weeks that count otherwise now, newest first, 8 at most.
 */
weeks: Array<ChangedWeek>, };

/**
 * How strong the ground of a rule is.
 */
export type Strength = "trial_evidence" | "expert_opinion" | "team_choice";

/**
 * A strength set asked for.
 */
export type StrengthAsked = { 
/**
 * `A`, `B` or `C`; left out, the one of her stage.
 */
set?: string, };

/**
 * A strength session.
 */
export type StrengthDone = { 
/**
 * `A`, `B` or `C`.
 */
set: string, 
/**
 * All of it was done.
 */
completed: boolean, 
/**
 * Without symptoms.
 */
symptom_free?: boolean, };

/**
 * A strength session.
 */
export type StrengthSession = { 
/**
 * `A`, `B` or `C`.
 */
set: string, 
/**
 * Exercises in order.
 */
exercises: Array<Exercise>, 
/**
 * Fewest sets.
 */
sets_min: number, 
/**
 * Most sets.
 */
sets_max: number, 
/**
 * Fewest repetitions.
 */
reps_min: number, 
/**
 * Most repetitions.
 */
reps_max: number, 
/**
 * The highest effort, 0 to 10.
 */
effort_max: number, 
/**
 * Why this set.
 */
reasons: Array<Reason>, };

/**
 * Support used.
 */
export type Support = "none" | "garment" | "pessary" | "tampon" | "other";

/**
 * Something that speaks against informing about supports.
 */
export type SupportBar = "weeks" | "wound" | "bleeding" | "infection" | "pregnancy" | "prolapse";

/**
 * Runs with and without support, side by side. Counts, and never advice.
 */
export type SupportRuns = { 
/**
 * With any support.
 */
with: RunTally, 
/**
 * Without.
 */
without: RunTally, 
/**
 * Runs of which it is not known.
 */
unknown: number, 
/**
 * Both have runs enough to stand side by side.
 */
enough: boolean, };

/**
 * What the page about supports needs to know.
 */
export type Supports = { 
/**
 * What speaks against it now; empty: the page informs.
 */
bars: Array<SupportBar>, 
/**
 * The week from which it informs.
 */
from_week: number, 
/**
 * How far back unexplained bleeding counts, days.
 */
bleeding_days: number, };

/**
 * A tear of the perineum.
 */
export type Tear = "none" | "minor" | "major" | "unsure";

/**
 * A load or strength test.
 */
export type Test = { 
/**
 * `L1` to `L7`, `M1` to `M4`.
 */
id: string, 
/**
 * Minutes (L1), seconds (L4) or a count (L5).
 */
value?: number, 
/**
 * Left side: seconds (L2) or repetitions.
 */
left?: number, 
/**
 * Right side.
 */
right?: number, 
/**
 * Without symptoms.
 */
symptom_free: boolean, };

/**
 * One test.
 */
export type TestCard = { 
/**
 * `L1` to `L7`, `M1` to `M4`.
 */
id: string, 
/**
 * Minutes (L1), seconds (L2, L4) or repetitions, a side where there are sides.
 */
dose: number, 
/**
 * Left and right in turn.
 */
sides: boolean, 
/**
 * It can be done on any day, without a check.
 */
alone: boolean, 
/**
 * The latest.
 */
latest: TestResult | null, 
/**
 * What the gates ahead say about it.
 */
cells: Array<Reason>, };

/**
 * The latest of a test.
 */
export type TestResult = { 
/**
 * Its programme day.
 */
day: string, 
/**
 * What she managed.
 */
test: Test, 
/**
 * In full and without symptoms.
 */
passed: boolean, 
/**
 * The last morning on which it counts.
 */
until: string, 
/**
 * The next morning still counts it.
 */
counts: boolean, };

/**
 * The Tests page.
 */
export type Tests = { 
/**
 * The programme day.
 */
day: string, 
/**
 * Every test, L1 first.
 */
tests: Array<TestCard>, 
/**
 * L1 to L7 as one session.
 */
battery: Battery, };

/**
 * Leaks by the third of the run (programme §13: sessions with 480 s of running or more).
 */
export type Thirds = { 
/**
 * In the first third.
 */
early: number, 
/**
 * In the middle.
 */
middle: number, 
/**
 * In the last third.
 */
late: number, 
/**
 * The minute is not known.
 */
unknown: number, 
/**
 * In sessions too short to have thirds.
 */
short: number, 
/**
 * Runs long enough to have thirds.
 */
runs: number, 
/**
 * There is enough to say so.
 */
enough: boolean, };

/**
 * The Today page.
 */
export type Today = { 
/**
 * The programme day.
 */
day: string, 
/**
 * Which greeting suits the hour.
 */
greeting: Greeting, 
/**
 * Completed weeks since the birth.
 */
weeks: number | null, 
/**
 * `S0` to `S7`.
 */
stage: string, 
/**
 * The one thing that matters now.
 */
lead: Lead, 
/**
 * The rest of the day's plan.
 */
lines: Array<PlanLine>, 
/**
 * Whether today's diary holds leak, heaviness and pelvic pain.
 */
reported: boolean, 
/**
 * Her week.
 */
week: Week, 
/**
 * The rest she is in.
 */
rest: RestNow | null, 
/**
 * Active warning signs.
 */
signs: Array<ActiveSign>, 
/**
 * Active holds, each with why and what ends it.
 */
holds: Array<Notice>, 
/**
 * Prompts to be seen by somebody.
 */
referrals: Array<Notice>, 
/**
 * The device's clock is earlier than her newest entry.
 */
clock_behind: boolean, 
/**
 * Questionnaires asked today: `screen`, `isi`.
 */
questions_due: Array<string>, };

/**
 * A band beside an earlier one.
 */
export type Trend = "less" | "same" | "more";

/**
 * One of her weeks.
 */
export type TrendWeek = { 
/**
 * Its first day.
 */
from: string, 
/**
 * Days of it with a practice.
 */
practised: number, 
/**
 * Days of rest in it.
 */
rest: number, 
/**
 * Days of it that are over or are today.
 */
days: number, 
/**
 * Days on which heaviness is known.
 */
heaviness_days: number, 
/**
 * Of them with heaviness above 0.
 */
heavy_days: number, 
/**
 * Days enough to count heaviness.
 */
enough: boolean, };

/**
 * The Trends page.
 */
export type Trends = { 
/**
 * Which sentence comes first.
 */
said: Said, 
/**
 * Running in blocks of four weeks that end today, oldest first.
 */
blocks: Array<RunBlock>, 
/**
 * Where in the run leaks happened, over all blocks.
 */
thirds: Thirds, 
/**
 * The last 14 days, today among them.
 */
lately: Fortnight, 
/**
 * The 14 days before.
 */
before: Fortnight, 
/**
 * Her weeks, oldest first.
 */
weeks: Array<TrendWeek>, 
/**
 * Runs with and without support, over all blocks.
 */
supports: SupportRuns, 
/**
 * The pattern.
 */
pattern: PatternSeen, 
/**
 * How much there has to be.
 */
minimum: Minimum, };

/**
 * What brought the leak on.
 */
export type Trigger = "cough_sneeze_laugh" | "lift_stand" | "walk" | "run" | "jump" | "urgency" | "unknown";

/**
 * Taking one action back.
 */
export type Undoing = { 
/**
 * One id per tap.
 */
tap: string, 
/**
 * The action, as [`Saved::action`] named it.
 */
action: string, };

/**
 * What is given to open the diary.
 */
export type Unlock = { 
/**
 * The passphrase or PIN, or the recovery code.
 */
secret: string, 
/**
 * Whether it is the recovery code.
 */
is_code: boolean, };

/**
 * What a rule found.
 */
export type Verdict = "met" | "not_yet" | "unknown" | "act";

/**
 * Her week.
 */
export type Week = { 
/**
 * Seven days in her order.
 */
days: Array<WeekDay>, 
/**
 * Days with a practice so far.
 */
done: number, 
/**
 * Her goal this week, rest days taken off.
 */
goal: number, 
/**
 * Weeks in a row that met the goal; null when she hides it.
 */
streak: number | null, };

/**
 * One day of the week.
 */
export type WeekDay = { 
/**
 * Programme day.
 */
day: string, 
/**
 * At least one practice was done.
 */
practised: boolean, 
/**
 * A rest day.
 */
rest: boolean, 
/**
 * It is today.
 */
today: boolean, 
/**
 * It is still to come.
 */
ahead: boolean, };

/**
 * The first day of a week.
 */
export type WeekStart = "locale" | "monday" | "saturday" | "sunday";

/**
 * A day of hers and, where she gave one, a time.
 */
export type When = { 
/**
 * Programme day, `YYYY-MM-DD`.
 */
day: string, 
/**
 * Clock time `HH:MM`; left out, the middle of that day.
 */
time?: string, };

/**
 * A year of her practice.
 */
export type Year = { 
/**
 * The calendar year.
 */
year: number, 
/**
 * The year before, where there is something.
 */
previous: number | null, 
/**
 * The year after, up to the present one.
 */
next: number | null, 
/**
 * Its weeks in order. The first and the last may reach into other years.
 */
weeks: Array<YearWeek>, 
/**
 * Days with a practice in this calendar year.
 */
practised: number, 
/**
 * Weeks of these that met her goal.
 */
met: number, 
/**
 * Weeks in a row that met the goal; null when she hides it.
 */
streak: number | null, };

/**
 * A year asked for.
 */
export type YearAsked = { 
/**
 * The calendar year; left out, the present one.
 */
year?: number, };

/**
 * A day of the year.
 */
export type YearDay = { 
/**
 * Programme day.
 */
day: string, 
/**
 * What it was.
 */
mark: DayMark, };

/**
 * A week of the year.
 */
export type YearWeek = { 
/**
 * Its seven days in her order.
 */
days: Array<YearDay>, 
/**
 * Days with a practice.
 */
done: number, 
/**
 * Her goal, rest days taken off.
 */
goal: number, 
/**
 * Whether it met the goal with at least one practice.
 */
met: boolean, };

/**
 * The You page.
 */
export type You = { 
/**
 * The profile in force.
 */
profile: Entry | null, 
/**
 * Postnatal checks, clinician visits, self-checks, screens and rest, newest first.
 */
health: Array<Entry>, 
/**
 * Her settings.
 */
settings: Settings, 
/**
 * The app's version.
 */
version: string, 
/**
 * The programme's version (programme, title).
 */
programme_version: number, 
/**
 * How many entries are kept.
 */
entries: number, 
/**
 * The day of the first entry.
 */
first_day: string | null, 
/**
 * The last verified backup.
 */
backup: BackupState, };

/** Every command: what it takes and what it answers. */
export interface Commands {
  boot: { args: BootAsked; reply: Boot };
  today: { args: Nothing; reply: Today };
  record: { args: NewEntry; reply: Saved };
  correct: { args: Correction; reply: Saved };
  remove: { args: Removal; reply: Saved };
  undo: { args: Undoing; reply: Saved };
  all_quiet: { args: Quiet; reply: Saved };
  month: { args: MonthAsked; reply: Month };
  day: { args: DayAsked; reply: DayPage };
  progress: { args: Nothing; reply: Progress };
  decisions: { args: DecisionsAsked; reply: Decisions };
  sessions: { args: SessionsAsked; reply: SessionsPage };
  session: { args: SessionAsked; reply: SessionSeen };
  trends: { args: Nothing; reply: Trends };
  questions: { args: Nothing; reply: MyQuestions };
  check: { args: Nothing; reply: Check };
  signs: { args: Nothing; reply: Signs };
  you: { args: Nothing; reply: You };
  save_settings: { args: SettingsChange; reply: Saved };
  practice: { args: Nothing; reply: PracticeSession };
  strength: { args: StrengthAsked; reply: StrengthSession };
  course: { args: CourseAsked; reply: Course };
  carry_on: { args: CarryOnAsked; reply: null };
  felt: { args: Event; reply: FeltNow };
  after_run: { args: AfterRunAsked; reply: RunAsked };
  morning: { args: Nothing; reply: Morning };
  tests: { args: Nothing; reply: Tests };
  next_test: { args: NextAsked; reply: NextTest };
  finish_battery: { args: BatteryDone; reply: Saved };
  questionnaires: { args: Nothing; reply: Questionnaires };
  save_draft: { args: Draft; reply: null };
  draft: { args: DraftAsked; reply: Draft | null };
  drop_draft: { args: DraftAsked; reply: null };
  supports: { args: Nothing; reply: Supports };
  gpx_begin: { args: GpxBegin; reply: null };
  gpx_part: { args: GpxPart; reply: null };
  gpx_end: { args: Nothing; reply: GpxPreview };
  gpx_keep: { args: GpxKeep; reply: Saved };
  reminders: { args: Nothing; reply: Reminders };
  save_reminders: { args: PromptsChange; reply: Saved };
  self_test: { args: Nothing; reply: Prompt };
  prompt_event: { args: PromptHeard; reply: PromptLeads };
  take_launch: { args: Nothing; reply: PromptLeads };
  allow_reminders: { args: Nothing; reply: Reminders };
  reminder_calendar: { args: Nothing; reply: CalendarFile };
  begin_rest: { args: RestBegun; reply: Saved };
  end_rest: { args: RestEnded; reply: Saved };
  year: { args: YearAsked; reply: Year };
  resting: { args: Nothing; reply: RestPage };
  hours: { args: Nothing; reply: Hours };
  data: { args: Nothing; reply: DataPage };
  export_json: { args: Nothing; reply: FileLeft };
  export_tables: { args: Nothing; reply: FileLeft };
  backup: { args: BackupAsked; reply: BackupDone };
  copies: { args: Nothing; reply: CopiesPage };
  copies_choose: { args: Nothing; reply: CopiesChosen };
  copies_on: { args: CopiesAsked; reply: CopiesPage };
  copies_off: { args: Nothing; reply: null };
  copies_keep: { args: CopyNow; reply: CopiesPage };
  file_begin: { args: FileBegin; reply: null };
  file_part: { args: FilePart; reply: null };
  file_look: { args: FileLook; reply: FileSeen };
  file_take: { args: FileWay; reply: FileTaken };
  file_undo: { args: Nothing; reply: FileTaken };
  erase_look: { args: Nothing; reply: EraseSeen };
  erase: { args: EraseNow; reply: null };
  device: { args: Nothing; reply: DeviceCan };
  keep_awake: { args: Awake; reply: null };
  buzz: { args: Buzz; reply: null };
  share: { args: ShareAsked; reply: Shared };
  print_page: { args: Nothing; reply: null };
  lock_state: { args: Nothing; reply: LockState };
  unlock: { args: Unlock; reply: null };
  lock_code: { args: LockWanted; reply: LockCode };
  lock_set: { args: LockSet; reply: LockState };
  lock_off: { args: Unlock; reply: LockState };
  lock_now: { args: Nothing; reply: null };
  lock_away: { args: LockAway; reply: null };
  unlock_biometric: { args: Nothing; reply: null };
  biometric_on: { args: Unlock; reply: LockState };
  biometric_off: { args: Nothing; reply: LockState };
}
