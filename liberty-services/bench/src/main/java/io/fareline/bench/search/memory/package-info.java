/** What a server keeps in memory of a schedule, and how long it reads before it is ready. */
package io.fareline.bench.search.memory;
