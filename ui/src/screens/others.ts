/**
 * Every place but Today: its path, its screen, and the tab it belongs to. With the parts of the
 * first sight that can wait they are a script of their own, and `later.svelte.ts` reads it.
 */
import '../text/rest'
import After from './after/After.svelte'
import Morning from './after/Morning.svelte'
import Check from './check/Check.svelte'
import CheckResult from './check/Result.svelte'
import Backup from './data/Backup.svelte'
import Copies from './data/Copies.svelte'
import Data from './data/Data.svelte'
import DeleteAll from './data/DeleteAll.svelte'
import Export from './data/Export.svelte'
import Restore from './data/Restore.svelte'
import Day from './diary/Day.svelte'
import Diary from './diary/Diary.svelte'
import Leak from './diary/Leak.svelte'
import Tell from './diary/Tell.svelte'
import { finder, type Place } from './find'
import AppLock from './lock/AppLock.svelte'
import Biometric from './lock/Biometric.svelte'
import LockOff from './lock/LockOff.svelte'
import SetLock from './lock/SetLock.svelte'
import LowLoad from './lowload/LowLoad.svelte'
import ImportRuns from './ownrun/Import.svelte'
import LogRun from './ownrun/Log.svelte'
import Practice from './practice/Practice.svelte'
import Decisions from './progress/Decisions.svelte'
import Progress from './progress/Progress.svelte'
import YearView from './progress/YearView.svelte'
import Questions from './questions/Questions.svelte'
import Arrived from './reminders/Arrived.svelte'
import Calendar from './reminders/Calendar.svelte'
import Reminder from './reminders/Reminder.svelte'
import Reminders from './reminders/Reminders.svelte'
import Rest from './rest/Rest.svelte'
import Run from './run/Run.svelte'
import SelfCheck from './selfcheck/SelfCheck.svelte'
import SelfCheckStep from './selfcheck/SelfCheckStep.svelte'
import Session from './sessions/Session.svelte'
import SessionEdit from './sessions/SessionEdit.svelte'
import Sessions from './sessions/Sessions.svelte'
import Signs from './signs/Signs.svelte'
import Strength from './strength/Strength.svelte'
import Support from './support/Support.svelte'
import Battery from './tests/Battery.svelte'
import Test from './tests/Test.svelte'
import Tests from './tests/Tests.svelte'
import Trends from './trends/Trends.svelte'
import Welcome from './welcome/Welcome.svelte'
import About from './you/About.svelte'
import CheckUp from './you/CheckUp.svelte'
import Evidence from './you/Evidence.svelte'
import FiveQuestions from './you/FiveQuestions.svelte'
import Isi from './you/Isi.svelte'
import IsiAnswer from './you/IsiAnswer.svelte'
import NewBirth from './you/NewBirth.svelte'
import Pregnancy from './you/Pregnancy.svelte'
import Profile from './you/Profile.svelte'
import ProfileEdit from './you/ProfileEdit.svelte'
import Settings from './you/Settings.svelte'
import Tested from './you/Tested.svelte'
import Visit from './you/Visit.svelte'
import You from './you/You.svelte'

export { default as WhySheet } from '../why/WhySheet.svelte'
export { default as Locked } from './lock/Locked.svelte'
export { default as RestOfDay } from './today/RestOfDay.svelte'

export const other = finder<Place>([
  { path: '/signs', screen: Signs },
  { path: '/diary', screen: Diary, tab: true },
  { path: '/diary/leak', screen: Leak },
  { path: '/diary/:day', screen: Day },
  { path: '/diary/:day/add/:kind', screen: Tell, stays: true },
  { path: '/diary/:day/edit/:id', screen: Tell, stays: true },
  { path: '/check', screen: Check, stays: true },
  { path: '/check/result', screen: CheckResult },
  { path: '/progress', screen: Progress, tab: true },
  { path: '/progress/decisions', screen: Decisions },
  { path: '/progress/sessions', screen: Sessions },
  { path: '/progress/sessions/:id', screen: Session },
  { path: '/progress/sessions/:id/edit', screen: SessionEdit, stays: true },
  { path: '/progress/trends', screen: Trends },
  { path: '/progress/questions', screen: Questions },
  { path: '/progress/year', screen: YearView },
  { path: '/practice', screen: Practice, stays: true },
  { path: '/strength', screen: Strength, stays: true },
  { path: '/run', screen: Run, stays: true },
  { path: '/run/after', screen: After, stays: true },
  { path: '/run/after/:id', screen: After, stays: true },
  { path: '/run/morning', screen: Morning, stays: true },
  { path: '/move', screen: LowLoad, stays: true },
  { path: '/run/log', screen: LogRun, stays: true },
  { path: '/run/import', screen: ImportRuns, stays: true },
  { path: '/support', screen: Support },
  { path: '/self-check', screen: SelfCheck },
  { path: '/self-check/:step', screen: SelfCheckStep, stays: true },
  { path: '/tests', screen: Tests },
  { path: '/tests/battery', screen: Battery, stays: true },
  { path: '/tests/:id', screen: Test, stays: true },
  { path: '/welcome', screen: Welcome },
  { path: '/you', screen: You, tab: true },
  { path: '/you/profile/edit', screen: ProfileEdit, stays: true },
  { path: '/you/profile', screen: Profile },
  { path: '/you/check-up', screen: CheckUp, stays: true },
  { path: '/you/clinician', screen: Visit, stays: true },
  { path: '/you/new-birth', screen: NewBirth, stays: true },
  { path: '/you/pregnancy', screen: Pregnancy, stays: true },
  { path: '/you/five-questions', screen: FiveQuestions, stays: true },
  { path: '/you/isi', screen: Isi },
  { path: '/you/isi/answer', screen: IsiAnswer, stays: true },
  { path: '/you/reminders', screen: Reminders },
  { path: '/you/reminders/new', screen: Reminder },
  { path: '/you/reminders/arrived', screen: Arrived },
  { path: '/you/reminders/calendar', screen: Calendar },
  { path: '/you/reminders/:number', screen: Reminder },
  { path: '/you/data', screen: Data },
  { path: '/you/data/backup', screen: Backup },
  { path: '/you/data/copies', screen: Copies },
  { path: '/you/data/restore', screen: Restore },
  { path: '/you/data/export', screen: Export },
  { path: '/you/data/delete', screen: DeleteAll },
  { path: '/you/data/lock', screen: AppLock },
  { path: '/you/data/lock/set', screen: SetLock },
  { path: '/you/data/lock/off', screen: LockOff },
  { path: '/you/data/lock/biometric', screen: Biometric },
  { path: '/you/rest', screen: Rest },
  { path: '/you/settings', screen: Settings },
  { path: '/you/evidence', screen: Evidence },
  { path: '/you/tested', screen: Tested },
  { path: '/you/about', screen: About },
])
