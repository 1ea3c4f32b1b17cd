# The package of the function that rotates secrets, as an environment's values of the stack data name it.
# shellcheck shell=bash disable=SC2034,SC2154 # what the commands set and use

package_line='^rotation_package = "[0-9a-f]{64}"$'

# The values of an environment, below a checkout.
package_file() {
  local file=$1/terraform/environments/$2/data.tfvars
  [ -f "$file" ] || refuse "there is no environment '$2'"
  [ "$(grep -cE "$package_line" "$file")" = 1 ] || refuse "$2 names no package of rotation, or several"
  echo "$file"
}

# The hash that the environment has; zeros before the first.
package_of() {
  local file
  file=$(package_file "$1" "$2") || exit $?
  grep -E "$package_line" "$file" | cut -d '"' -f 2
}

# Writes the hash and nothing else.
set_package() {
  local file
  file=$(package_file "$1" "$2") || exit $?
  sed -E "s/$package_line/rotation_package = \"$3\"/" "$file" >"$work/edited"
  cmp -s "$work/edited" "$file" || cat "$work/edited" >"$file"
}

# A hash that something has.
is_package() {
  [[ $1 =~ ^[0-9a-f]{64}$ ]] && [ "$1" != "${zeros#sha256:}" ]
}
