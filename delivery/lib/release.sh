# The digests of an environment: kustomize/overlays/ENVIRONMENT/release, and the branch that Argo CD reads.
# shellcheck shell=bash disable=SC2034,SC2154 # what the commands set and use

remote_limit=120

# The files with digests of an environment, below a checkout.
release_files() {
  local folder=$1/kustomize/overlays/$2/release
  if ! [[ $2 =~ ^[a-z][a-z0-9-]*$ ]] || [ ! -f "$folder/kustomization.yaml" ]; then
    refuse "there is no environment '$2'"
  fi
  find "$folder" -name kustomization.yaml | sort
}

# SERVICE=DIGEST for each image that the environment names by a digest.
release_digests() {
  local files
  files=$(release_files "$1" "$2") || exit $?
  # shellcheck disable=SC2086 # one name a line, and none has a blank
  awk '
    /^  - name: fareline\/[a-z-]+$/ { service = substr($3, 10); next }
    service != "" && /^    digest: sha256:[0-9a-f]+$/ { print service "=" $2 }
    { service = "" }' $files
}

# Writes the digests in "wanted" and nothing else; whatever it is not sure of it refuses before it writes.
set_release() {
  local checkout=$1 environment=$2 service count digests files file
  digests=$(release_digests "$checkout" "$environment") || exit $?
  [ -n "$digests" ] || refuse "$environment names no image by a digest"
  for service in "${!wanted[@]}"; do
    count=$(grep -c "^$service=" <<<"$digests") || true
    [ "$count" = 1 ] || refuse "$environment has no service '$service'; it has $(cut -d = -f 1 <<<"$digests" | xargs)"
  done
  files=$(release_files "$checkout" "$environment")
  for file in $files; do
    awk -v pairs="$(wanted_lines | xargs)" '
      BEGIN {
        count = split(pairs, pair, " ")
        for (i = 1; i <= count; i++) { split(pair[i], half, "="); digest[half[1]] = half[2] }
      }
      /^  - name: fareline\/[a-z-]+$/ { service = substr($3, 10); print; next }
      service in digest && /^    digest: sha256:[0-9a-f]+$/ { print "    digest: " digest[service]; service = ""; next }
      { service = ""; print }' "$file" >"$work/edited"
    cmp -s "$work/edited" "$file" || cat "$work/edited" >"$file"
  done
}

# Git without questions to a terminal, within a time, with what it says kept for an error.
remotely() {
  GIT_TERMINAL_PROMPT=0 timeout "$remote_limit" git "$@" >"$work/git.log" 2>&1
}

# The last thing that Git or the other side said, without what an address may have before its host.
git_said() {
  sed 's#://[^/@ ]*@#://#g; s/^remote: *//' "$work/git.log" |
    awk '/^(fatal|error|ERROR):|rejected|denied|declined/ { said = $0 } { last = $0 } END { print said != "" ? said : last }' |
    tr -s '\t' ' ' | cut -c 1-300
}

# A checkout of our own of the branch, so that nobody's working files are touched.
clone_branch() {
  local url=$1 branch=$2
  git check-ref-format --branch "$branch" >/dev/null 2>&1 || refuse "'$branch' is no name of a branch"
  remotely clone --quiet --single-branch --no-tags --branch "$branch" -- "$url" "$work/checkout" ||
    fail "cannot clone branch $branch: $(git_said)"
  checkout=$work/checkout
}

# The remote that was said, or that of this repository.
remote_url() {
  if [ -n "${1:-}" ]; then
    echo "$1"
  else
    git -C "$repository" config --get remote.origin.url || refuse "this repository has no remote 'origin'; say --remote"
  fi
}

ours() {
  git -C "$checkout" -c user.name="Fareline delivery" -c user.email=delivery@fareline.example \
    -c commit.gpgSign=false -c core.hooksPath=/dev/null "$@"
}

# The revision that was handed to an environment last, as the commit that did it says; empty when there was none.
handed_revision() {
  git -C "$1" log -1 --format='%(trailers:key=Fareline-Revision,valueonly)' \
    --grep="^Fareline-Environment: $2\$" "${3:-HEAD}" -- "kustomize/overlays/$2/release" | sed '/^$/d' | head -n 1
}
