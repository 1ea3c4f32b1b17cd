/** All containers together, as tightly confined as on a cluster: migrations, a booking, and an end in order. */
package io.fareline.runner.images.trial;
