/** Minimum connecting times: staff look at them, try what would change, and set them; flight decides and keeps them. */
package io.fareline.admin.connection;
