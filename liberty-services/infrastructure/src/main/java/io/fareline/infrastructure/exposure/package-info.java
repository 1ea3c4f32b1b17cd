/** What can be reached, and by whom. */
package io.fareline.infrastructure.exposure;
