#!/bin/sh
# What `tauri ios init` does not put into the iPhone's project: the list of what the app collects
# (nothing), and our icon. Once, on a Mac, before `tauri ios build`; the CLI brought xcodegen.
set -eu
cd "$(dirname "$0")/.."
project=src-tauri/gen/apple

below() { # LINE NEW: of project.yml
  ! grep -qF "$2" "$project/project.yml" || return 0
  awk -v line="$1" -v new="$2" '{ print } $0 == line { print new }' "$project/project.yml" >"$project/project.new"
  mv "$project/project.new" "$project/project.yml"
  grep -qF "$2" "$project/project.yml"
}

# Under the sources of the one target. The file is named from where project.yml lies.
below '      - path: Assets.xcassets' '      - path: ../../ios/PrivacyInfo.xcprivacy'

# The CLI signs by hand where it is given a certificate, but writes a setting that the project has
# not got yet into the wrong place (tauri#14462). So each of them is there, for it to write over.
if [ -n "${IOS_CERTIFICATE:-}" ]; then
  for setting in CODE_SIGN_STYLE CODE_SIGN_IDENTITY DEVELOPMENT_TEAM PROVISIONING_PROFILE_SPECIFIER \
    'CODE_SIGN_IDENTITY[sdk=iphoneos*]' 'DEVELOPMENT_TEAM[sdk=iphoneos*]' \
    'PROVISIONING_PROFILE_SPECIFIER[sdk=iphoneos*]'; do
    below '        ENABLE_BITCODE: false' "        $setting: unset"
  done
fi

icons=$(mktemp -d)
ui/node_modules/.bin/tauri icon icons/icon.png --output "$icons"
cp "$icons"/ios/* "$project/Assets.xcassets/AppIcon.appiconset/"
rm -r "$icons"

cd "$project"
xcodegen generate
