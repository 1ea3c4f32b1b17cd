/** Whether the time limits that are written in many files agree along every chain of calls. */
package io.fareline.runner.timelimit;
