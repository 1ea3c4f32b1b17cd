/** What a check is, and what it looks at. The checks themselves are in the packages of what they are about. */
package io.fareline.manifests.check;
