/** The keys that sign tokens, and their public halves for everybody who checks one. */
package io.fareline.auth.keys;
