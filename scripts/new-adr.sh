#!/usr/bin/env bash
# Begins a decision record from the template, with the next number.
set -euo pipefail
cd "$(dirname "$0")/../docs/adr"

title=${1:?Give a title: make new-adr TITLE="Short title"}
last=$(ls | grep -oE '^[0-9]{4}' | sort | tail -n 1)
number=$(printf '%04d' $((10#${last:-0} + 1)))
slug=$(echo "$title" | tr '[:upper:]' '[:lower:]' | sed -E 's/[^a-z0-9]+/-/g; s/^-|-$//g')
sed -e "s/^# .*/# $number. $title/" template.md > "$number-$slug.md"
echo "docs/adr/$number-$slug.md"
