/** Brings schedules into the running Fareline, by the API that operators use. */
package io.fareline.runner.load;
