/** How fast a schedule comes on sale, against what the database could do at best. */
package io.fareline.bench.search.importing;
