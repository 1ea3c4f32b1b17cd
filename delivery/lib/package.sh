# The package of the function that rotates secrets, as an environment's values of the stack data name it.
# shellcheck shell=bash disable=SC2034,SC2154 # what the commands set and use

package_line='^rotation_package = "[0-9a-f]{64}"$'

# The values of an environment, below a checkout.
package_file() {
  local file=$1/terraform/environments/$2/data.tfvars
  [ -f "$file" ] || refuse "there is no environment '$2'"
  names_one_package "$file" "$2"
  echo "$file"
}

names_one_package() {
  [ "$(grep -cE "$package_line" "$1")" = 1 ] || refuse "$2 names no package of rotation, or several"
}

# The hash that the environment has; zeros before the first.
package_of() {
  local file
  file=$(package_file "$1" "$2") || exit $?
  grep -E "$package_line" "$file" | cut -d '"' -f 2
}

# Writes the hash and nothing else, also into the values for the hour in which the environment begins to lead.
set_package() {
  local file leading
  file=$(package_file "$1" "$2") || exit $?
  leading=${file%.tfvars}-leading.tfvars
  write_package "$file" "$3"
  [ -f "$leading" ] || return 0
  names_one_package "$leading" "$2-leading"
  write_package "$leading" "$3"
}

write_package() {
  sed -E "s/$package_line/rotation_package = \"$2\"/" "$1" >"$work/edited"
  cmp -s "$work/edited" "$1" || cat "$work/edited" >"$1"
}

# A hash that something has.
is_package() {
  [[ $1 =~ ^[0-9a-f]{64}$ ]] && [ "$1" != "${zeros#sha256:}" ]
}
