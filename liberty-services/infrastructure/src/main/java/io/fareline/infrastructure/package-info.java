/** Everything that is asked of what Terraform makes, and of how it is run. */
package io.fareline.infrastructure;
