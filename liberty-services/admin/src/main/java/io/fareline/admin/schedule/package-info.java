/** Publishing schedules: staff hand in a file, flight reads it and decides, the trail remembers who it was. */
package io.fareline.admin.schedule;
