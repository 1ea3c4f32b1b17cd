# Pull requests by the forge's API: GitHub's, or one that has the same.
# shellcheck shell=bash disable=SC2034,SC2154 # what the commands set and use

forge_limit=30

# A token goes over TLS, or to this machine.
is_safe_forge() {
  [[ $1 =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._/-]*)?$ || $1 =~ ^http://127\.0\.0\.1:[0-9]+$ ]]
}

# The text of the standard input as a string of JSON.
json_string() {
  LC_ALL=C tr -d '\000-\010\013-\037\177' |
    LC_ALL=C awk 'BEGIN { printf "\"" }
      NR > 1 { printf "\\n" }
      { gsub(/\\/, "&&"); gsub(/"/, "\\\""); gsub(/\t/, "\\t"); printf "%s", $0 }
      END { printf "\"" }'
}

# The token is read by curl from a pipe, so that it stands in no list of processes. Answers with the status alone.
call_forge() {
  curl --silent --show-error --max-time "$forge_limit" --proto '=https,http' --output "$work/answer.json" \
    --write-out '%{http_code}' --header 'Accept: application/vnd.github+json' --header 'Content-Type: application/json' \
    --config <(printf 'header = "Authorization: Bearer %s"\n' "$(tr -d '\r\n' <"$token_file")") "$@" 2>"$work/curl.log"
}

# What the forge says of why, of an answer in JSON.
forge_said() {
  grep -oE '"message" *: *"([^"\\]|\\.)*"' "$work/answer.json" | sed 's/^"message" *: *"//; s/"$//' |
    paste -s -d ' ' | cut -c 1-300
}

open_pull_request() {
  local status
  printf '{"title": %s, "head": %s, "base": %s, "body": %s}' \
    "$(printf '%s' "$title" | json_string)" "$(printf '%s' "$proposal" | json_string)" \
    "$(printf '%s' "$branch" | json_string)" "$(json_string <"$work/body.md")" >"$work/request.json"
  status=$(call_forge --data-binary @"$work/request.json" "$forge/repos/$project/pulls") ||
    fail "the forge cannot be reached: $(tail -n 1 "$work/curl.log")"
  case $status in
    201) say "opened $(grep -oE 'https?://[^" ]*/pull/[0-9]+' "$work/answer.json" | head -n 1)" ;;
    422)
      forge_said | grep -qi 'already exists' || fail "the forge refuses the pull request: $(forge_said)"
      say "the pull request is open already"
      ;;
    *) fail "the forge answers $status: $(forge_said)" ;;
  esac
}

# The options by which the forge is reached, before anything is done.
check_forge() {
  [ -n "$token_file" ] || return 0
  [ -s "$token_file" ] || refuse "there is no token in $token_file"
  [[ $project =~ ^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$ ]] || refuse "with a token say --project OWNER/NAME"
  is_safe_forge "$forge" || refuse "a token is sent to an address with https:// only"
  need curl "install curl"
}

# Pushes what the checkout differs in as the branch "proposal", with the command's own message, and asks for it to be merged.
propose() {
  if remotely -C "$checkout" ls-remote --exit-code --heads -- origin "refs/heads/$proposal"; then
    say "the branch $proposal is there already"
  else
    message | ours commit --quiet --all --file=-
    remotely -C "$checkout" push --porcelain -- origin "HEAD:refs/heads/$proposal" ||
      fail "the branch $proposal cannot be pushed: $(git_said)"
    say "pushed the branch $proposal"
  fi
  if [ -n "$token_file" ]; then
    open_pull_request
    return
  fi
  say "without --token-file no pull request is opened; open one from $proposal into $branch, with this text:"
  printf '\n%s\n\n' "$title"
  cat "$work/body.md"
}
