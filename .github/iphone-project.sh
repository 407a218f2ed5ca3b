#!/bin/sh
# What `tauri ios init` does not put into the iPhone's project: the list of what the app collects
# (nothing), and our icon. Once, on a Mac, before `tauri ios build`; the CLI brought xcodegen.
set -eu
cd "$(dirname "$0")/.."
project=src-tauri/gen/apple

# Under the sources of the one target. The file is named from where project.yml lies.
grep -q PrivacyInfo.xcprivacy "$project/project.yml" ||
  awk '{ print } /^      - path: Assets.xcassets$/ { print "      - path: ../../ios/PrivacyInfo.xcprivacy" }' \
    "$project/project.yml" >"$project/project.new"
if [ -e "$project/project.new" ]; then mv "$project/project.new" "$project/project.yml"; fi
grep -q PrivacyInfo.xcprivacy "$project/project.yml"

icons=$(mktemp -d)
ui/node_modules/.bin/tauri icon icons/icon.png --output "$icons"
cp "$icons"/ios/* "$project/Assets.xcassets/AppIcon.appiconset/"
rm -r "$icons"

cd "$project"
xcodegen generate
