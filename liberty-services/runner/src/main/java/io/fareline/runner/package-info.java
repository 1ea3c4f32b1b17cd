/** The commands behind {@code ./fareline}: what runs on this machine is started, shown and stopped from here. */
package io.fareline.runner;
