#!/bin/sh
# On an emulated phone with the debug app installed: the receiver sets the kept plan again after
# a restart and after another time zone, and no prompt of the past. The plan is written here, in
# the form of src-tauri/src/prompts/kept.rs; the system's own list of alarms is what is read.
set -eu
app=app.surefoot.companion

alarms() {
  adb shell dumpsys alarm | grep -c "$app/app.tauri.notification.TimedNotificationPublisher" || true
}
expect() { # NUMBER WHEN
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
    [ "$(alarms)" -lt "$1" ] || return 0
    adb shell sleep 5
  done
  echo "$2: $(alarms) mentions of an alarm, $1 or more expected" >&2
  adb shell dumpsys alarm | grep -n "$app" >&2 || true
  exit 1
}

zone=$(adb shell getprop persist.sys.timezone)
past=$(date -d '-1 day' +%s)000
soon=$(date -d '+1 day' +%s)000
when() { TZ=$zone date -d "@${1%000}" +%Y-%m-%dT%H:%M; }
{
  printf 'surefoot-prompts-1\tprompts_v1\tstart\tStart\n'
  printf '7\t%s\t%s\t%s\tOne\tTwo\n' "$past" "$(when "$past")" "$zone"
  printf '8\t%s\t%s\t%s\tOne\tTwo\n' "$soon" "$(when "$soon")" "$zone"
} | adb shell "run-as $app sh -c 'mkdir -p prompts && cat >prompts/plan.tsv'"

adb reboot
adb wait-for-device
# shellcheck disable=SC2016 # The phone's shell asks, not this one.
adb shell 'while [ "$(getprop sys.boot_completed)" != 1 ]; do sleep 1; done'
expect 1 'after a restart'
adb shell cmd alarm set-timezone Asia/Kathmandu
expect 1 'in another zone'
adb shell dumpsys package "$app" | sed -n '/requested permissions/,/install permissions/p' | tee permissions.txt
! grep -qE 'INTERNET|ACCESS_NETWORK_STATE|WAKE_LOCK' permissions.txt
