# Shared by the commands of this folder, which say what they are called before they read it.
# shellcheck shell=bash disable=SC2034,SC2154 # what the commands set and use

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
main_account=444444444444
region=eu-central-1
recovery_region=eu-west-1
zeros=sha256:0000000000000000000000000000000000000000000000000000000000000000
images=(auth flight booking payment admin sandbox-provider)

# One line on the standard error, and the status: 1 failed, 2 wrongly called, 3 not run.
fail() {
  echo "$command_name: $1" >&2
  exit 1
}

refuse() {
  echo "$command_name: $1 ($command_name --help)" >&2
  exit 2
}

# What a machine lacks is no fault of what should have run; where everything must be there it is one.
not_run() {
  if [ "${CI:-}" = true ]; then
    fail "not run, which under CI is a failure: $1"
  fi
  echo "$command_name: not run: $1" >&2
  exit 3
}

say() {
  echo "$command_name: $1"
}

need() {
  command -v "$1" >/dev/null || not_run "'$1' is not on the path; $2"
}

# The value of an option, which must be there.
value() {
  if [ $# -lt 2 ] || [ -z "$2" ]; then
    refuse "$1 wants a value"
  fi
  echo "$2"
}

# A folder that is gone when the command ends, however it ends.
work_folder() {
  work=$(mktemp -d "${TMPDIR:-/tmp}/fareline-delivery.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

is_digest() {
  [[ $1 =~ ^sha256:[0-9a-f]{64}$ ]]
}

is_revision() {
  [[ $1 =~ ^[0-9a-f]{40}$ ]]
}

# Adds SERVICE=DIGEST to the array "wanted", or refuses it.
want() {
  local service=${1%%=*} digest=${1#*=}
  [[ $1 == *=* && $service =~ ^[a-z][a-z-]*$ ]] || refuse "'$1' is not SERVICE=sha256:..."
  is_digest "$digest" || refuse "the digest of $service is not sha256: and 64 hexadecimal digits"
  [ "$digest" != "$zeros" ] || refuse "the digest of $service is all zeros, which no image has"
  [ -z "${wanted[$service]:-}" ] || refuse "$service is named twice"
  wanted["$service"]=$digest
}

# Reads a file of such lines, as delivery/publish writes it.
want_file() {
  local line
  [ -f "$1" ] || refuse "there is no file $1"
  while IFS= read -r line || [ -n "$line" ]; do
    [ -z "$line" ] || want "$line"
  done <"$1"
}

# What was asked for, in the order of the alphabet, one a line.
wanted_lines() {
  local service
  for service in "${!wanted[@]}"; do
    echo "$service=${wanted[$service]}"
  done | sort
}
