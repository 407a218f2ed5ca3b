#!/bin/sh
# On an emulated phone with the debug app installed: after a restart, and again in another time
# zone, the phone holds the one prompt of the kept plan that is to come, at its hour, and shows
# none of the past. The plan is written here, in the form of src-tauri/src/prompts/kept.rs; what
# is read are the system's own lists of alarms and of notifications.
set -eu
app=app.surefoot.companion

held() { # the hours of the prompts that the phone holds, in milliseconds
  adb shell dumpsys alarm | sed -n "s/.* #[0-9]*: Alarm{.* origWhen \([0-9]*\) .* $app}.*/\1/p"
}
stop() {
  echo "$1" >&2
  adb shell dumpsys alarm | grep -n "$app" >&2 || true
  exit 1
}
expect() { # HOURS WHEN
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
    [ "$(held)" != "$1" ] || return 0
    adb shell sleep 5
  done
  stop "$2 the phone holds '$(held)', not '$1'"
}

# The journeys' driver ended the app by force, and the phone tells an app in that state of nothing,
# until she opens it. What she allowed goes with what she told.
adb shell pm clear "$app"
adb shell pm grant "$app" android.permission.POST_NOTIFICATIONS
adb shell am start -W -n "$app/.MainActivity"
# Its own plan, without a prompt, is written once it has begun; ours takes its place.
timeout 120 adb shell "until run-as $app test -e prompts/plan.tsv; do sleep 1; done"
adb shell input keyevent HOME

zone=$(adb shell getprop persist.sys.timezone)
elsewhere=Asia/Kathmandu
# On the minute, as the plan's local times are.
soon=$((($(date +%s) / 60 + 24 * 60) * 60))
past=$((soon - 2 * 24 * 60 * 60))
on_its_clock() { TZ=$zone date -d "@$1" +%Y-%m-%dT%H:%M; }
{
  printf 'surefoot-prompts-1\tprompts_v1\tstart\tStart\n'
  printf '7\t%s000\t%s\t%s\tOne\tTwo\n' "$past" "$(on_its_clock "$past")" "$zone"
  printf '8\t%s000\t%s\t%s\tOne\tTwo\n' "$soon" "$(on_its_clock "$soon")" "$zone"
} | adb shell "run-as $app sh -c 'cat >prompts/plan.tsv'"
expect '' 'before a restart'

adb reboot
timeout 120 adb wait-for-disconnect
# shellcheck disable=SC2016 # The phone's shell asks, not this one.
timeout 300 adb wait-for-device shell 'until [ "$(getprop sys.boot_completed)" = 1 ]; do sleep 1; done'
expect "${soon}000" 'after a restart'
# Left to itself the phone would take the zone that its network names.
adb shell settings put global auto_time_zone 0
adb shell cmd alarm set-timezone "$elsewhere"
expect "$(TZ=$elsewhere date -d "$(on_its_clock "$soon")" +%s)000" 'in another zone'
# One of the past would come due at once, within some seconds.
adb shell sleep 15
! adb shell dumpsys notification | grep "NotificationRecord(.*pkg=$app " || stop 'a prompt of the past is shown'

asked=$(adb shell dumpsys package "$app" | sed -n '/requested permissions/,/install permissions/p')
case $asked in
  *INTERNET* | *ACCESS_NETWORK_STATE* | *WAKE_LOCK*) stop "the app asks for $asked" ;;
  *POST_NOTIFICATIONS*) ;;
  *) stop 'the phone lists no permissions' ;;
esac
