/** How fresh that is what flight's servers search from. */
package io.fareline.admin.timetable;
