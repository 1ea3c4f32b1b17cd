/** The function of {@code terraform/modules/rotation} is Python; this lets {@code ./fareline test} run its tests. */
package io.fareline.rotation;
