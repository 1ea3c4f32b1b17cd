# The pinned programs of delivery/tools.
# shellcheck shell=bash disable=SC2034,SC2154 # what the commands set and use

tools_file=$repository/delivery/tools
tools_folder=${FARELINE_TOOLS:-$repository/target/tools}

tool_names() {
  sed -n 's/^\([a-z]*\) .*@v.*/\1/p' "$tools_file"
}

tool_module() {
  sed -n "s/^$1 \([^ ]*\) .*/\1/p" "$tools_file"
}

tool_version() {
  tool_module "$1" | sed 's/.*@v//'
}

# Where delivery/install-tools puts a program: another version has another folder.
tool_path() {
  echo "$tools_folder/$1-$(tool_version "$1")/$1"
}

# Sets "found" to the pinned program: the one built here, or one of the path that says it is of that version.
find_tool() {
  local version
  version=$(tool_version "$1")
  found=$(tool_path "$1")
  [ ! -x "$found" ] || return 0
  if found=$(command -v "$1"); then
    "$found" version 2>/dev/null | grep -qwF "$version" && return 0
    not_run "$found is not $1 $version; delivery/install-tools builds that"
  fi
  not_run "there is no $1 $version; delivery/install-tools builds it"
}
