# The registry to which images are pushed, by skopeo or, where that is missing, by docker.
# shellcheck shell=bash disable=SC2034,SC2154 # what the commands set and use

registry_limit=600

# Signed in by the role of whoever runs this, for as long as the command runs; another registry has its own way.
sign_in() {
  [[ $registry == *.dkr.ecr.*.amazonaws.com ]] || return 0
  export REGISTRY_AUTH_FILE=$work/auth.json DOCKER_CONFIG=$work/docker
  need aws "install the AWS command line"
  aws ecr get-login-password --region "$region" >"$work/password" 2>"$work/aws.log" ||
    fail "AWS gives no password for $registry: $(tail -n 1 "$work/aws.log")"
  "$tool" login --username AWS --password-stdin "$registry" <"$work/password" >"$work/tool.log" 2>&1 ||
    fail "$registry does not let us in: $(tail -n 1 "$work/tool.log")"
  rm -f "$work/password"
}

choose_tool() {
  if command -v skopeo >/dev/null; then
    tool=skopeo
  elif command -v docker >/dev/null; then
    tool=docker
  else
    not_run "neither skopeo nor docker is on the path; install skopeo 1.9 or later"
  fi
  plain=()
  [[ ! $registry =~ ^(127\.0\.0\.1|localhost)(:[0-9]+)?$ ]] || plain=(--tls-verify=false)
}

# Where the image that was built is: a file of ./fareline images --save, or the engine that runs.
local_image() {
  local file=$repository/target/images/saved/$1.tar
  if [ "$tool" = skopeo ] && [ -f "$file" ]; then
    echo "docker-archive:$file"
  elif [ "$tool" = skopeo ]; then
    echo "docker-daemon:fareline/$1:${revision:0:12}"
  else
    echo "fareline/$1:${revision:0:12}"
  fi
}

# The id of an image's configuration, which is the same however its layers are packed.
configuration() {
  tr -d ' \n' | grep -o '"config":{[^}]*}' | grep -o 'sha256:[0-9a-f]*' | head -n 1
}

local_configuration() {
  if [ "$tool" = skopeo ]; then
    skopeo inspect --raw "$1" 2>"$work/tool.log" | configuration
  else
    docker image inspect --format '{{.Id}}' "$1" 2>"$work/tool.log"
  fi
}

# Writes what is in the registry under the name to manifest.json; status 1 when there is nothing, and no other way.
read_manifest() {
  local read=(docker manifest inspect "$1")
  [ "$tool" = docker ] || read=(skopeo inspect "${plain[@]}" --raw "docker://$1")
  if timeout "$registry_limit" "${read[@]}" >"$work/manifest.json" 2>"$work/tool.log"; then
    return 0
  fi
  if grep -qiE 'manifest unknown|name unknown|no such manifest|not found' "$work/tool.log"; then
    return 1
  fi
  fail "cannot ask $registry for $1: $(tail -n 1 "$work/tool.log" | cut -c 1-300)"
}

# Pushes, and says the digest.
push() {
  if [ "$tool" = skopeo ]; then
    timeout "$registry_limit" skopeo copy --quiet "${plain[@]/#--/--dest-}" --digestfile "$work/digest" "$1" "docker://$2" \
      >"$work/tool.log" 2>&1 || fail "$2 cannot be pushed: $(tail -n 1 "$work/tool.log" | cut -c 1-300)"
    cat "$work/digest"
  else
    docker tag "$1" "$2"
    timeout "$registry_limit" docker push "$2" >"$work/tool.log" 2>&1 ||
      fail "$2 cannot be pushed: $(tail -n 1 "$work/tool.log" | cut -c 1-300)"
    grep -oE 'digest: sha256:[0-9a-f]{64}' "$work/tool.log" | head -n 1 | cut -d ' ' -f 2
  fi
}

# The digest of what is there: of the manifest as the registry keeps it, which docker shows only in a long answer.
published_digest() {
  if [ "$tool" = skopeo ]; then
    echo "sha256:$(sha256sum <"$work/manifest.json" | cut -d ' ' -f 1)"
  else
    docker manifest inspect --verbose "$1" 2>"$work/tool.log" | tr -d ' \n' |
      grep -oE '"digest":"sha256:[0-9a-f]{64}"' | head -n 1 | grep -o 'sha256:[0-9a-f]*'
  fi
}
